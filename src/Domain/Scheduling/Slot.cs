using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Scheduling;

/// <summary>A local start that can be sold: a date and one of the station's slot times.</summary>
public readonly record struct Slot(DateOnly Date, TimeOnly Start)
{
    /// <summary>Checks that the slot is one of those sold, has not begun and is not beyond the horizon.</summary>
    public static Result<Slot> Create(DateOnly date, TimeOnly start, StationClock clock, SchedulingPolicy policy, DateTimeOffset now)
    {
        if (!policy.SlotTimes.Contains(start))
        {
            return SchedulingErrors.NotASlot(policy.SlotTimes);
        }

        // First, because the last days that a calendar knows have no instant.
        if (date > LastDate(clock, policy, now))
        {
            return SchedulingErrors.SlotTooFarAhead(policy.HorizonMonths);
        }

        return clock.InstantOf(date, start) <= now ? SchedulingErrors.SlotInThePast() : new Slot(date, start);
    }

    /// <summary>The last local date on which slots are sold.</summary>
    public static DateOnly LastDate(StationClock clock, SchedulingPolicy policy, DateTimeOffset now) =>
        clock.DateOf(now).AddMonths(policy.HorizonMonths);
}
