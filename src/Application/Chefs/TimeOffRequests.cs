using System.Linq.Expressions;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Chefs;

/// <summary>One request of one chef; who may meet the chef's record may meet it.</summary>
public sealed class TimeOffRequestOf : Specification<TimeOffRequest>
{
    public TimeOffRequestOf(ChefId chef, TimeOffRequestId id) => Where(request => request.Id == id && request.ChefId == chef);
}

/// <summary>Which requests a list shows. What is left out does not restrict.</summary>
public sealed record TimeOffRequestFilter(StationId? Station, ChefId? Chef, IReadOnlyList<TimeOffRequestStatus>? Statuses);

/// <summary>Requests for time off to be shown: to staff those of their stations, to a chef the own ones.</summary>
public interface ITimeOffRequestReads : IStationRecords
{
    /// <summary>In the order of asking.</summary>
    Task<Page<TimeOffRequest>> List(DataScope scope, TimeOffRequestFilter filter, SortDirection direction, PageRequest page, CancellationToken ct);

    Task<int> Count(DataScope scope, TimeOffRequestFilter filter, CancellationToken ct);

    /// <summary>Null when there is none that the caller may meet.</summary>
    Task<TimeOffRequest?> Find(DataScope scope, TimeOffRequestId id, CancellationToken ct);
}

/// <summary>Which requests a caller may meet.</summary>
public static class TimeOffRequestScope
{
    public static Expression<Func<TimeOffRequest, bool>> Of(DataScope scope) => scope switch
    {
        DataScope.Everything => request => true,
        DataScope.OfStations(var stations) => request => stations.Contains(request.StationId),
        DataScope.OfChef(var self) => request => request.ChefId == self,
        _ => request => false,
    };
}
