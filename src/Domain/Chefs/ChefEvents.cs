using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Chefs;

/// <summary>A chef was taken off the roster, or put back; also one who was hired, deleted or restored.</summary>
public sealed record ChefActivityChanged(ChefId Chef, StationId Station, bool IsActive) : IScheduleEvent;

/// <summary>A chef works at other hours of the week.</summary>
public sealed record ChefHoursChanged(ChefId Chef, StationId Station) : IScheduleEvent;

/// <summary>A chef takes days off, or gives them up.</summary>
/// <param name="Date">The first of them.</param>
/// <param name="Until">The last.</param>
public sealed record ChefTimeOffChanged(ChefId Chef, StationId Station, DateOnly Date, DateOnly Until) : IScheduleEvent;

/// <summary>A chef has other things to do, or no longer.</summary>
public sealed record ChefBusyTimesChanged(ChefId Chef, StationId Station) : IScheduleEvent;

/// <summary>A chef asks for days off.</summary>
/// <param name="Date">The first of them.</param>
/// <param name="Until">The last.</param>
public sealed record TimeOffRequested(TimeOffRequestId Request, ChefId Chef, StationId Station, DateOnly Date, DateOnly Until) : IScheduleEvent;

/// <summary>A request for time off was approved, refused or withdrawn.</summary>
/// <param name="Date">The first of its days.</param>
/// <param name="Until">The last.</param>
public sealed record TimeOffAnswered(TimeOffRequestId Request, ChefId Chef, StationId Station, DateOnly Date, DateOnly Until) : IScheduleEvent;
