using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Scheduling;

/// <summary>A place that was held was given back before its time, so that somebody else may have it.</summary>
public sealed record HoldGivenBack(StationId Station, DateOnly Date) : IDomainEvent;
