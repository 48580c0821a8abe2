namespace MyHibachi.Domain.Stations;

/// <summary>A station keeps other hours, holidays or another clock, or was opened or closed for new parties.</summary>
public sealed record StationHoursChanged(StationId Station) : IScheduleEvent;
