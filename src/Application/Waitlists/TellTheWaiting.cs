using MyHibachi.Application.Common;
using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Messaging;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Waitlists;

namespace MyHibachi.Application.Waitlists;

/// <summary>Everything a template for those who wait can say, in the station's local time. Templates write the names in snake_case.</summary>
public sealed record WaitlistMessage
{
    public required string FirstName { get; init; }

    /// <summary>Saturday, June 13, 2026</summary>
    public required string Date { get; init; }

    /// <summary>Sat, Jun 13</summary>
    public required string ShortDate { get; init; }

    /// <summary>6:00 PM</summary>
    public required string Time { get; init; }

    public required int Guests { get; init; }

    public required string Address { get; init; }

    /// <summary>Fri, Jun 5 at 4:00 PM.</summary>
    public required string AnswerBy { get; init; }

    public required string StationName { get; init; }

    public required string StationPhone { get; init; }

    public static WaitlistMessage Of(WaitlistFacts facts)
    {
        var (entry, station) = (facts.Entry, facts.Station);
        var clock = new StationClock(TimeZoneInfo.FindSystemTimeZoneById(station.TimeZone));
        var start = clock.LocalTimeOf(entry.StartsAt);
        return new()
        {
            FirstName = MessageModel.OneLine(facts.Customer.Name).Split(' ')[0],
            Date = start.ToString("dddd, MMMM d, yyyy", CultureInfo.InvariantCulture),
            ShortDate = start.ToString("ddd, MMM d", CultureInfo.InvariantCulture),
            Time = start.ToString("h:mm tt", CultureInfo.InvariantCulture),
            Guests = entry.Party.Guests,
            Address = MessageModel.OneLine(entry.Venue.OneLine),
            AnswerBy = MessageModel.When(entry.OfferEndsAt, clock),
            StationName = station.Name,
            StationPhone = station.ContactPhone,
        };
    }
}

/// <summary>Tells somebody that a place is kept, unless it is no longer worth telling. Each is told once on a channel.</summary>
internal sealed class TellTheWaiting(IWaitlistFacts facts, IWaitlistTemplates templates, IMessageSender sender, TimeProvider time) : IEventHandler<WaitlistPlaceOffered>
{
    private const string Template = "waitlist-offer";

    public async Task Handle(WaitlistPlaceOffered happened, long sequence, CancellationToken ct)
    {
        if (await facts.For(happened.Entry, ct) is not { Entry.Status: WaitlistStatus.Offered } known || known.Entry.IsOverAt(time.GetUtcNow()))
        {
            return;
        }

        var model = WaitlistMessage.Of(known);
        foreach (var channel in ((MessageChannel[])[MessageChannel.Sms, MessageChannel.Email]).Where(known.Customer.Hears))
        {
            var text = templates.Write(Template, channel, model);
            var to = channel is MessageChannel.Email ? known.Customer.Email.Value : known.Customer.Phone.Value;
            await sender.Send(new(Key(known.Entry.Id, channel), channel, to, text.Subject, text.Body, Template, null, known.Station.Id), ct);
        }
    }

    // As TrailPersonalParts finds it when somebody is forgotten.
    private static string Key(WaitlistEntryId entry, MessageChannel channel) => $"waitlist/{entry.Value}/{channel}";
}
