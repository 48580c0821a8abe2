using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Leads;

namespace MyHibachi.Application.Leads;

/// <summary>Captures lost demand so that one person's attempts for one date are one lead.</summary>
internal sealed class LeadDesk(IRepository<Lead> leads, CurrentActor actor, TimeProvider time)
{
    /// <param name="key">The attempt's own: an attempt of a closed lead opens another one, named by it.</param>
    public async Task<LeadId> Capture(LeadAttempt attempt, string key, CancellationToken ct)
    {
        var (id, by, now) = (LeadIds.Of(attempt), actor.Value.Principal, time.GetUtcNow());
        var known = await leads.Find(new LeadById(id, new DataScope.Everything()), ct);
        if (known is { IsOpen: true })
        {
            known.TryAgain(attempt, by, now);
            return id;
        }

        var captured = Lead.Capture(known is null ? id : LeadIds.After(id, key), attempt, by, now);
        leads.Add(captured);
        return captured.Id;
    }
}

/// <summary>Where the ids of leads are made.</summary>
internal static class LeadIds
{
    /// <summary>The same person and date make the same lead. A mailbox is a person, else a telephone.</summary>
    public static LeadId Of(LeadAttempt attempt) => Of(attempt.Contact, attempt.Wish.Date);

    public static LeadId Of(LeadContact contact, DateOnly? date) =>
        new(DerivedId.From(string.Create(CultureInfo.InvariantCulture, $"lead\n{contact.Email?.Value ?? contact.Phone?.Value}\n{date:O}")));

    /// <summary>The one booking that a lead can become.</summary>
    public static BookingId BookingOf(LeadId lead) => new(DerivedId.From($"booking of lead\n{lead.Value:N}"));

    public static LeadId After(LeadId closed, string key) => new(DerivedId.From($"lead\n{closed.Value:N}\n{key}"));
}
