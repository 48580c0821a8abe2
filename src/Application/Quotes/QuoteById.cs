using MyHibachi.Application.Common;
using MyHibachi.Domain.Quotes;

namespace MyHibachi.Application.Quotes;

/// <summary>One quote, if it is a visitor's, the caller's own, of the caller's stations, or the caller sees everything.</summary>
public sealed class QuoteById : Specification<Quote>
{
    public QuoteById(QuoteId id, Actor actor)
    {
        Where(quote => quote.Id == id);
        var user = actor.User;
        if (actor.Scope is DataScope.OfStations(var stations))
        {
            Where(quote => quote.Owner == null || quote.Owner == user || stations.Contains(quote.StationId));
        }
        else if (actor.Scope is not DataScope.Everything)
        {
            Where(quote => quote.Owner == null || quote.Owner == user);
        }
    }
}
