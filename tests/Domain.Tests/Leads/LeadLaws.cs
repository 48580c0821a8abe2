using CsCheck;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Leads;

namespace MyHibachi.Domain.Tests.Leads;

/// <summary>Whatever people do with a lead, in whatever order.</summary>
public sealed class LeadLaws
{
    private static readonly Func<Lead, int, Result<Done>>[] Steps =
    [
        (lead, number) => lead.Convert(new BookingId(new Guid(number, 0, 0, new byte[8])), "user", Now),
        (lead, number) => lead.Update((LeadStatus)(number % 5), null, "user", Now),
        (lead, number) => lead.Update(null, (new string('x', number * 30), Now), "user", Now),
        (lead, number) => lead.Assign(new(new Guid(number, 0, 0, new byte[8])), "user", Now),
        (lead, number) => lead.AddNote(new string('x', number), "user", Now),
    ];

    private static readonly Gen<(int Step, int Number)[]> Life = Gen.Select(Gen.Int[0, Steps.Length - 1], Gen.Int[0, 9]).Array[0, 20];

    [Fact]
    public void A_lead_becomes_one_booking_at_most_and_stays_it() => Life.Sample(life =>
    {
        var lead = ALead();
        foreach (var (step, number) in life)
        {
            var was = lead.ConvertedTo;
            Steps[step](lead, number);
            if (was is not null && (lead.ConvertedTo != was || lead.Status is not LeadStatus.Converted))
            {
                return false;
            }
        }

        return lead.Status is LeadStatus.Converted == lead.ConvertedTo is not null;
    });

    [Fact]
    public void Every_change_leaves_one_line_and_every_refusal_none() => Life.Sample(life =>
    {
        var lead = ALead();
        foreach (var (step, number) in life)
        {
            var (lines, same) = (lead.Entries.Count, lead.ConvertedTo == new BookingId(new Guid(number, 0, 0, new byte[8])) && step == 0);
            var done = Steps[step](lead, number).IsSuccess;
            if (lead.Entries.Count != lines + (done && !same ? 1 : 0))
            {
                return false;
            }
        }

        return lead.Entries.Select(entry => entry.Number).SequenceEqual(Enumerable.Range(1, lead.Entries.Count));
    });

    [Fact]
    public void It_is_told_of_once_however_often_somebody_tries() => Gen.Int[0, 10].Sample(times =>
    {
        var lead = ALead();
        for (var attempt = 0; attempt < times; attempt++)
        {
            lead.TryAgain(Attempt(), "system", Now);
        }

        return lead.Attempts == times + 1 && lead.TakeEvents() is [LeadCaptured { Reason: LeadReason.NoChef }];
    });

    private static Lead ALead() => Lead.Capture(new(new Guid(1, 0, 0, new byte[8])), Attempt(), "system", Now);

    private static LeadAttempt Attempt() => new(
        LeadReason.NoChef, null, null, new("Ada", null, null), new(Saturday, Six, 10, null, "95112"), DemandSource.Unknown, Dollars(550));
}
