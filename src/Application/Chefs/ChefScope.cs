using System.Linq.Expressions;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;

namespace MyHibachi.Application.Chefs;

/// <summary>Which chefs a caller may meet.</summary>
public static class ChefScope
{
    /// <param name="where">Adds one condition to a query.</param>
    public static void Apply(DataScope scope, Action<Expression<Func<Chef, bool>>> where)
    {
        switch (scope)
        {
            case DataScope.Everything:
                break;
            case DataScope.OfStations(var stations):
                where(chef => stations.Contains(chef.StationId));
                break;
            case DataScope.OfChef(var self):
                where(chef => chef.Id == self);
                break;
            default:
                where(chef => false);
                break;
        }
    }
}
