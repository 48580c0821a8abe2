using MyHibachi.Application.Common;
using MyHibachi.Domain.Stations;
using MyHibachi.Domain.Waitlists;

namespace MyHibachi.Application.Waitlists;

/// <summary>Which entries a list shows. What is left out does not restrict.</summary>
/// <param name="From">The station's local date, included.</param>
/// <param name="To">The station's local date, included.</param>
public sealed record WaitlistFilter(StationId? Station, IReadOnlyList<WaitlistStatus>? Statuses, DateOnly? From, DateOnly? To);

/// <summary>What a list of entries is sorted by.</summary>
public enum WaitlistSort
{
    /// <summary>The order in which places are offered.</summary>
    JoinedAt,

    /// <summary>When their slots begin.</summary>
    StartsAt,
}

/// <summary>Entries of waitlists to be shown: to staff those of their stations, to a customer the own ones.</summary>
public interface IWaitlistReads : IStationRecords
{
    Task<Page<WaitlistEntry>> List(DataScope scope, WaitlistFilter filter, WaitlistSort sort, SortDirection direction, PageRequest page, CancellationToken ct);

    Task<int> Count(DataScope scope, WaitlistFilter filter, CancellationToken ct);

    /// <summary>Null when there is none that the caller may meet.</summary>
    Task<WaitlistEntry?> Find(DataScope scope, WaitlistEntryId id, CancellationToken ct);
}
