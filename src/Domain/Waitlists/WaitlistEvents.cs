using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Waitlists;

/// <summary>Somebody waits for a place.</summary>
public sealed record WaitlistJoined(WaitlistEntryId Entry, StationId Station, DateOnly Date) : IDomainEvent;

/// <summary>A place is kept for somebody who waited, who must be told.</summary>
public sealed record WaitlistPlaceOffered(WaitlistEntryId Entry, StationId Station, DateOnly Date) : IDomainEvent;

/// <summary>A place that was kept for somebody is wanted no longer; it is the next one's.</summary>
public sealed record WaitlistPlaceGivenBack(WaitlistEntryId Entry, StationId Station, DateOnly Date, ClaimId Claim) : IDomainEvent;
