using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Chefs;

/// <summary>A chef was taken off the roster, or put back.</summary>
public sealed record ChefActivityChanged(ChefId Chef, StationId Station, bool IsActive) : IDomainEvent;

/// <summary>A chef asks for days off.</summary>
/// <param name="Date">The first of them.</param>
public sealed record TimeOffRequested(TimeOffRequestId Request, ChefId Chef, StationId Station, DateOnly Date) : IDomainEvent;

/// <summary>A request for time off was approved, refused or withdrawn.</summary>
/// <param name="Date">The first of its days.</param>
public sealed record TimeOffAnswered(TimeOffRequestId Request, ChefId Chef, StationId Station, DateOnly Date) : IDomainEvent;
