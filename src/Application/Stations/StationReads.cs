using MyHibachi.Application.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Stations;

/// <summary>What a list of stations is sorted by.</summary>
public enum StationSort
{
    Code,
    Name,
}

/// <summary>Which stations a list shows.</summary>
/// <param name="Search">Part of a code, a name or an address; null does not restrict.</param>
/// <param name="IsActive">Null does not restrict.</param>
/// <param name="Deleted">Those that were deleted and can still be restored, instead of the others.</param>
public sealed record StationFilter(string? Search, bool? IsActive, bool Deleted);

/// <summary>Stations to be shown. What takes bookings anybody may see; the rest, those who work there.</summary>
public interface IStationReads : IStationRecords
{
    /// <summary>The station, if the caller may see it.</summary>
    Task<Station?> Find(Actor reader, StationId id, CancellationToken ct);

    Task<Page<Station>> List(Actor reader, StationFilter filter, StationSort sort, SortDirection direction, NamedPageRequest page, CancellationToken ct);

    Task<int> Count(Actor reader, StationFilter filter, CancellationToken ct);
}
