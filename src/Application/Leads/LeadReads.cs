using MyHibachi.Application.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Leads;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Leads;

/// <summary>Which leads a list shows. What is left out does not restrict.</summary>
/// <param name="Search">Part of a name, an email address, a telephone number or a postal code.</param>
/// <param name="From">When it was captured, included.</param>
/// <param name="To">Not included.</param>
public sealed record LeadFilter(
    StationId? Station, IReadOnlyList<LeadStatus>? Statuses, IReadOnlyList<LeadReason>? Reasons, UserId? Owner, DateTimeOffset? From, DateTimeOffset? To,
    string? Search);

/// <summary>What a list of leads is sorted by.</summary>
public enum LeadSort
{
    CapturedAt,
    LastAttemptAt,
}

/// <summary>Leads to be shown. They are not tracked, and hold no history unless it is asked for.</summary>
public interface ILeadReads : IStationRecords
{
    Task<Page<Lead>> List(DataScope scope, LeadFilter filter, LeadSort sort, SortDirection direction, PageRequest page, CancellationToken ct);

    Task<int> Count(DataScope scope, LeadFilter filter, CancellationToken ct);

    /// <summary>Null when there is none that the caller may meet.</summary>
    Task<Lead?> Find(DataScope scope, LeadId id, CancellationToken ct);

    /// <summary>What happened to each, oldest first.</summary>
    Task<ILookup<LeadId, LeadEntry>> Entries(IReadOnlyList<LeadId> ids, CancellationToken ct);
}
