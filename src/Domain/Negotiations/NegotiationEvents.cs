using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Negotiations;

/// <summary>A party is asked to move, and must be told.</summary>
public sealed record NegotiationRequested(NegotiationId Negotiation, StationId Station, DateOnly Date) : IDomainEvent;

/// <summary>A negotiation came to its end, and those whom it concerns must be told.</summary>
/// <param name="Status">How it ended.</param>
public sealed record NegotiationEnded(NegotiationId Negotiation, StationId Station, DateOnly Date, NegotiationStatus Status) : IDomainEvent;
