using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using MyHibachi.Application.Chefs;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using Calendar = Ical.Net.Calendar;

namespace MyHibachi.Infrastructure.Chefs;

/// <summary>
/// Writes calendars with Ical.Net. Instants are told in UTC, so that no reader has to know a station's clock: they are right on the days when clocks change, too.
/// </summary>
internal sealed class IcalWriter : ICalendarWriter
{
    private const string Host = "myhibachi";

    public string Write(ChefAgenda agenda)
    {
        var calendar = new Calendar { ProductId = "-//MyHibachi//Chef calendar//EN" };
        calendar.AddProperty("X-WR-CALNAME", $"{agenda.ChefName}, {agenda.StationName}");
        calendar.Events.AddRange(agenda.Parties.Select(Party));
        calendar.Events.AddRange(agenda.DaysOff.Select(off => DaysOff(off, agenda.Since)));
        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("A calendar was written that is none.");
    }

    private static CalendarEvent Party(FeedParty party) => new()
    {
        Uid = $"party-{party.Booking.Value:N}@{Host}",
        Sequence = party.Changes,
        DtStamp = At(party.ChangedAt),
        LastModified = At(party.ChangedAt),
        Start = At(party.StartsAt),
        End = At(party.EndsAt),
        Summary = $"Hibachi party, {party.Guests} guests ({party.Number})",
        Location = party.Venue.OneLine,
        Description = string.Join('\n', Notes(party)),
        Status = EventStatus.Confirmed,
    };

    private static CalendarEvent DaysOff(TimeOff off, DateTimeOffset since) => new()
    {
        Uid = $"time-off-{off.Id.Value:N}@{Host}",
        DtStamp = At(since),
        LastModified = At(since),
        Start = new CalDateTime(off.From),
        End = new CalDateTime(off.To.AddDays(1)),
        Summary = "Time off",
        Description = off.Note,
    };

    // How to get in and what must not be on a plate: no guest is named, and nobody's number is told.
    private static IEnumerable<string> Notes(FeedParty party)
    {
        yield return $"Booking {party.Number}";
        yield return $"{party.Guests} guests";
        foreach (var (name, text) in Access(party.Details.Access).Where(one => !string.IsNullOrWhiteSpace(one.Text)))
        {
            yield return $"{name}: {text}";
        }

        if (string.Join("; ", party.Details.Guests.Select(guest => guest.Allergies).Where(text => !string.IsNullOrWhiteSpace(text)).Distinct()) is { Length: > 0 } allergies)
        {
            yield return $"Allergies: {allergies}";
        }
    }

    private static IEnumerable<(string Name, string? Text)> Access(VenueAccess access) =>
    [
        ("Gate code", access.GateCode), ("Parking", access.Parking), ("Elevator", access.Elevator), ("Stairs", access.Stairs), ("Power", access.Power), ("Rain cover", access.RainCover),
    ];

    private static CalDateTime At(DateTimeOffset instant) => new(instant.UtcDateTime, CalDateTime.UtcTzId);
}
