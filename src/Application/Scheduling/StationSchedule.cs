using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Scheduling;

/// <summary>A party as a schedule shows it: when and where, and nothing of what it costs.</summary>
/// <param name="Place">What it was sold of a slot.</param>
public sealed record ScheduledParty(Claim Place, BookingId Booking, string Number, BookingStatus Status, string City, string PostalCode);

/// <summary>A chef's party, and the way to it.</summary>
/// <param name="IsBusy">The chef has something else to do then: somebody has to decide.</param>
public sealed record ScheduledStop(ScheduledParty Party, Approach Way, bool IsBusy);

/// <summary>Whether a chef works on a day.</summary>
public enum ChefDayState
{
    OnDuty,

    /// <summary>Takes no party that day.</summary>
    TimeOff,

    /// <summary>Has no hours on that weekday, or is not on the roster.</summary>
    OffDuty,
}

/// <summary>One chef's day.</summary>
/// <param name="TimeOff">Null unless that is why the chef is off.</param>
/// <param name="Busy">What else the chef has to do that day.</param>
/// <param name="Hours">When the chef's parties start; none when off.</param>
public sealed record ScheduleRow(ChefId Chef, TimeOff? TimeOff, IReadOnlyList<BusyTime> Busy, IReadOnlyList<WeekdayHours> Hours, IReadOnlyList<ScheduledStop> Stops)
{
    public ChefDayState State => TimeOff is not null ? ChefDayState.TimeOff : Hours.Count > 0 ? ChefDayState.OnDuty : ChefDayState.OffDuty;
}

/// <summary>One day of a station.</summary>
/// <param name="Holiday">Null for a day like its weekday.</param>
/// <param name="Hours">When the station's parties start; none when it is closed.</param>
/// <param name="Rows">Every chef of the station by name, then those who left and still have a party.</param>
/// <param name="Unassigned">The parties that miss a chef.</param>
public sealed record ScheduleDay(
    DateOnly Date, Holiday? Holiday, IReadOnlyList<WeekdayHours> Hours, IReadOnlyList<ScheduleRow> Rows, IReadOnlyList<ScheduledParty> Unassigned);

/// <summary>Days of a station, in order.</summary>
/// <param name="Version">Whatever it does not show yet is numbered higher.</param>
public sealed record StationSchedule(long Version, IReadOnlyList<ScheduleDay> Days);

/// <summary>Parties to be shown on a schedule.</summary>
public interface IScheduleReads : IStationRecords
{
    /// <summary>Every party that was sold a place, in the order of their starts.</summary>
    /// <param name="to">Included.</param>
    Task<IReadOnlyList<ScheduledParty>> Between(StationId station, DateOnly from, DateOnly to, CancellationToken ct);
}
