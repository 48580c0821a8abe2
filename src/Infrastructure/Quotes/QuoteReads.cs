using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Quotes;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Quotes;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.Reads;
using MyHibachi.Infrastructure.Customers;

namespace MyHibachi.Infrastructure.Quotes;

internal sealed class QuoteReads(MyHibachiDbContext db, TimeProvider time) : IQuoteReads
{
    public Task<Page<Quote>> List(Actor actor, QuoteFilter filter, QuoteSort sort, SortDirection direction, PageRequest page, CancellationToken ct)
    {
        var quotes = Filtered(actor, filter);
        return sort is QuoteSort.CreatedAt
            ? quotes.PageAsync(quote => quote.CreatedAt, quote => quote.Id, direction, page, ct)
            : quotes.PageAsync(quote => quote.ExpiresAt, quote => quote.Id, direction, page, ct);
    }

    public Task<int> Count(Actor actor, QuoteFilter filter, CancellationToken ct) => Filtered(actor, filter).CountAsync(ct);

    private IQueryable<Quote> Filtered(Actor actor, QuoteFilter filter)
    {
        var quotes = Visible(actor);
        quotes = filter.Station is { } station ? quotes.Where(quote => quote.StationId == station) : quotes;
        quotes = filter.From is { } from ? quotes.Where(quote => quote.CreatedAt >= from) : quotes;
        quotes = filter.To is { } to ? quotes.Where(quote => quote.CreatedAt < to) : quotes;
        return Searched(InState(quotes, filter.State), SearchTerm.Of(filter.Search));
    }

    private IQueryable<Quote> Visible(Actor actor)
    {
        var (quotes, self) = (db.Set<Quote>().AsNoTracking(), actor.User);
        return actor.Scope switch
        {
            DataScope.Everything => quotes,
            DataScope.OfStations(var stations) => quotes.Where(quote => stations.Contains(quote.StationId)),
            _ => quotes.Where(quote => quote.Owner != null && quote.Owner == self),
        };
    }

    private IQueryable<Quote> InState(IQueryable<Quote> quotes, QuoteState? state)
    {
        var now = time.GetUtcNow();
        return state switch
        {
            QuoteState.Open => quotes.Where(quote => quote.ConvertedTo == null && quote.ExpiresAt > now),
            QuoteState.Converted => quotes.Where(quote => quote.ConvertedTo != null),
            QuoteState.Expired => quotes.Where(quote => quote.ConvertedTo == null && quote.ExpiresAt <= now),
            _ => quotes,
        };
    }

    private IQueryable<Quote> Searched(IQueryable<Quote> quotes, string? pattern) => pattern is null ? quotes : quotes.Where(quote =>
        EF.Functions.Like(EF.Property<string>(quote, QuoteConfiguration.SearchText), pattern, SearchTerm.Escape)
        || db.Set<Customer>().Any(customer =>
            customer.UserId == quote.Owner && EF.Functions.Like(EF.Property<string>(customer, CustomerConfiguration.SearchText), pattern, SearchTerm.Escape)));
}
