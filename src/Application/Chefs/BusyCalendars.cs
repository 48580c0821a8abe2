using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Chefs;

/// <summary>How often chefs' own calendars are read again.</summary>
public sealed record BusyCalendarPolicy(TimeSpan RefreshEvery);

/// <summary>How reading one chef's calendar goes.</summary>
public sealed class BusyCalendarOf : Specification<BusyCalendar>
{
    public BusyCalendarOf(ChefId chef) => Where(calendar => calendar.Id == chef);
}

/// <summary>Reads calendars that belong to others.</summary>
public interface IBusyCalendars
{
    /// <summary>Whether an address may be asked at all, before anybody is.</summary>
    Result<Uri> Check(string address);

    /// <summary>When somebody is busy by that calendar, from now to as far ahead as slots are sold; or why it could not be read.</summary>
    /// <param name="clock">Of whoever it is about: it rules where the calendar tells no time zone.</param>
    Task<Result<IReadOnlyList<BusyTime>>> Read(Uri address, StationClock clock, CancellationToken ct);
}

/// <summary>How reading went, to be shown.</summary>
public interface IBusyCalendarReads
{
    Task<IReadOnlyDictionary<ChefId, BusyCalendar>> ByChefs(DataScope scope, IReadOnlyList<ChefId> ids, CancellationToken ct);
}

/// <summary>A party that a chef is assigned to.</summary>
public sealed record AssignedParty(BookingId Booking, DateOnly Date, Engagement Event);

/// <summary>What chefs are to cook at.</summary>
public interface IAssignedParties
{
    /// <summary>Those of a chef that are not over by then.</summary>
    Task<IReadOnlyList<AssignedParty>> Of(ChefId chef, DateTimeOffset from, CancellationToken ct);
}
