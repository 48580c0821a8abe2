using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Chefs;

/// <summary>Which chefs a list shows. What is left out does not restrict.</summary>
/// <param name="Search">Part of a name.</param>
/// <param name="Deleted">Those who were deleted and can still be restored, instead of the others.</param>
public sealed record ChefFilter(StationId? Station, bool? IsActive, string? Search, bool Deleted);

/// <summary>Chefs to be shown.</summary>
public interface IChefReads : IStationRecords
{
    /// <summary>The chef, if the caller may meet that record.</summary>
    Task<Chef?> Find(DataScope scope, ChefId id, CancellationToken ct);

    /// <summary>By name.</summary>
    Task<Page<Chef>> List(DataScope scope, ChefFilter filter, SortDirection direction, NamedPageRequest page, CancellationToken ct);

    Task<int> Count(DataScope scope, ChefFilter filter, CancellationToken ct);

    /// <summary>Beside a record that names them: those too who were deleted since.</summary>
    Task<IReadOnlyDictionary<ChefId, Chef>> ByIds(DataScope scope, IReadOnlyList<ChefId> ids, CancellationToken ct);
}

/// <summary>What chefs have to do.</summary>
public interface IChefAssignments
{
    /// <summary>The slots in which chefs are assigned to a party.</summary>
    /// <param name="from">The station's local date, included.</param>
    /// <param name="to">Included.</param>
    Task<ILookup<ChefId, Slot>> Of(IReadOnlyList<ChefId> ids, DateOnly from, DateOnly to, CancellationToken ct);
}
