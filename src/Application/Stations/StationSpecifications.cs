using System.Linq.Expressions;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Stations;

/// <summary>Which stations a member of staff works for.</summary>
public static class StationScope
{
    /// <param name="where">Adds one condition to a query.</param>
    public static void Apply(DataScope scope, Action<Expression<Func<Station, bool>>> where)
    {
        switch (scope)
        {
            case DataScope.Everything:
                break;
            case DataScope.OfStations(var stations):
                where(station => stations.Contains(station.Id));
                break;
            default:
                where(station => false);
                break;
        }
    }
}

/// <summary>One station, if the caller works for it.</summary>
public sealed class StationById : Specification<Station>
{
    public StationById(StationId id, DataScope scope)
    {
        Where(station => station.Id == id);
        StationScope.Apply(scope, Where);
    }
}

/// <summary>Another station under a code. One code is one station.</summary>
public sealed class OtherStationWithCode : Specification<Station>
{
    public OtherStationWithCode(StationId self, string code) => Where(station => station.Id != self && station.Code == code);
}
