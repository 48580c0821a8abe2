using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Chefs;

/// <summary>What a chef does in a slot.</summary>
public enum ChefSlotState
{
    /// <summary>Can be assigned, as far as hours say: the drive to a neighboring party is seen when a chef is assigned.</summary>
    Free,

    /// <summary>Cooks at a party.</summary>
    Assigned,

    /// <summary>Takes no party.</summary>
    Off,
}

/// <summary>One slot of a chef's days.</summary>
/// <param name="Reason">Why the chef is off; null otherwise.</param>
public sealed record ChefSlot(Slot Slot, ChefSlotState State, string? Reason);

/// <summary>A chef's slots of a range of days.</summary>
public static class ChefCalendar
{
    /// <param name="assigned">The slots with a party.</param>
    /// <param name="from">The station's local date, included.</param>
    /// <param name="to">Included.</param>
    public static IEnumerable<ChefSlot> Of(Chef chef, Station station, IEnumerable<Slot> assigned, SchedulingPolicy policy, DateOnly from, DateOnly to)
    {
        var taken = assigned.ToHashSet();
        var clock = new StationClock(TimeZoneInfo.FindSystemTimeZoneById(station.TimeZone));
        return Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays)
            .SelectMany(_ => policy.SlotTimes, (date, start) => new Slot(date, start))
            .Select(slot => taken.Contains(slot) ? new ChefSlot(slot, ChefSlotState.Assigned, null)
                : WhyOff(chef, station.Opening, slot, Party(slot)) is { } reason ? new(slot, ChefSlotState.Off, reason)
                : new(slot, ChefSlotState.Free, null));

        // The shortest that the chef is made for: a longer one may not fit.
        (DateTimeOffset StartsAt, DateTimeOffset EndsAt) Party(Slot slot)
        {
            var start = clock.InstantOf(slot.Date, slot.Start);
            return (start, start + policy.DurationFor(chef.MinGuests));
        }
    }

    private static string? WhyOff(Chef chef, OpeningHours opening, Slot slot, (DateTimeOffset StartsAt, DateTimeOffset EndsAt) party) =>
        !chef.IsActive ? "This chef is not active."
        : chef.WhyOffDuty(slot.Date, slot.Start, party) is { } offDuty ? offDuty.Message
        : opening.Cover(slot.Date, slot.Start) ? null : "The station is closed at that time.";
}
