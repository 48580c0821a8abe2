using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Leads;

/// <summary>Demand was lost and a person may follow it up; once for each lead.</summary>
/// <param name="Station">The nearest one; null while no place is known.</param>
public sealed record LeadCaptured(LeadId Lead, StationId? Station, LeadReason Reason) : IDomainEvent;
