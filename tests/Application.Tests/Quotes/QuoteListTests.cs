using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Common;
using MyHibachi.Application.Quotes;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Quotes;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Quotes;

[Collection(OneCluster.Name)]
public sealed class QuoteListTests(ClusterFixture fixture)
{
    private static readonly QuoteFilter All = new(null, null, null, null, null);

    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Staff_list_what_their_station_told_visitors_too_and_everybody_else_what_they_asked_for()
    {
        var (station, elsewhere, customer, other) = (await _cluster.OpenStation(chefs: 1), await _cluster.OpenStation(chefs: 1), await _cluster.Customer(), await _cluster.Customer());
        var (own, visitors) = (await _cluster.Quote(customer.Actor, station.Venue()), await _cluster.Quote(Actor.Anonymous, station.Venue()));

        Assert.Equal([own, visitors], Sorted(own, visitors, await Ids(Actors.Manager(station.Id))));
        Assert.Empty(await Ids(Actors.Manager(elsewhere.Id)));
        Assert.Equal([own], await Ids(customer.Actor));
        Assert.Empty(await Ids(other.Actor));
        Assert.Empty(await Ids(Actor.Anonymous));
        Assert.Equal([own, visitors], Sorted(own, visitors, await Ids(Actors.Admin(), All with { Station = station.Id })));
    }

    [Fact]
    public async Task A_quote_is_open_then_converted_or_expired()
    {
        var (station, customer) = await _cluster.Ready(chefs: 1);
        var (open, sold, late) = (await _cluster.Quote(customer.Actor, station.Venue()), await _cluster.Quote(customer.Actor, station.Venue()), await _cluster.Quote(customer.Actor, station.Venue()));
        Assert.True((await _cluster.Send(Walking.Convert(customer.Actor, Walking.NewKey(), sold, station.Slot(5, 18)), customer.Actor)).IsSuccess);
        await _cluster.Tables.Execute("UPDATE quotes SET expires_at = $2 WHERE id = $1", late.Value, _cluster.Clock.GetUtcNow());

        foreach (var (state, quote) in ((QuoteState, QuoteId)[])[(QuoteState.Open, open), (QuoteState.Converted, sold), (QuoteState.Expired, late)])
        {
            Assert.Equal([quote], await Ids(customer.Actor, All with { State = state }));
        }
    }

    [Fact]
    public async Task Part_of_the_address_or_of_who_asked_finds_a_quote_and_what_is_typed_is_only_text()
    {
        var (station, customer) = await _cluster.Ready(chefs: 1);
        var account = customer.Actor.User!.Value.Value;
        var quote = await _cluster.Quote(customer.Actor, station.Venue() with { Street = "77 Unheard-of Mews" });
        await _cluster.Tables.Execute(
            """
            WITH opened AS (
                INSERT INTO users (id, email, name, created_at, is_active, version) VALUES ($1, $1 || '@example.com', 'Xaver Quell', now(), true, 0) RETURNING id)
            UPDATE customers SET name = 'Xaver Quell' WHERE id = $2
            """, account, customer.Id.Value);
        await _cluster.Tables.Execute("UPDATE customers SET user_id = $1 WHERE id = $2", account, customer.Id.Value);

        foreach (var typed in (string[])["unheard-of m", station.Site.PostalCode, "xaver qu"])
        {
            Assert.Equal([quote], await Ids(Actors.Manager(station.Id), All with { Search = typed }));
        }

        foreach (var typed in (string[])["unheard-of n", "%'; DROP TABLE quotes;--", "<script>"])
        {
            Assert.Empty(await Ids(Actors.Manager(station.Id), All with { Search = typed }));
        }
    }

    [Fact]
    public async Task Pages_follow_each_other_in_either_order()
    {
        var (station, manager) = (await _cluster.OpenStation(chefs: 1), default(Actor));
        manager = Actors.Manager(station.Id);
        foreach (var _ in Enumerable.Range(0, 5))
        {
            await _cluster.Quote(Actor.Anonymous, station.Venue());
        }

        var (first, reads) = (await Page(manager, All, new(2, null)), 5);
        var second = await Page(manager, All, new(10, new(first.Items[^1].CreatedAt, first.Items[^1].Id.Value)));

        Assert.Equal((true, false, reads), (first.HasMore, second.HasMore, first.Items.Concat(second.Items).DistinctBy(quote => quote.Id).Count()));
    }

    private static IEnumerable<QuoteId> Sorted(QuoteId one, QuoteId two, IReadOnlyList<QuoteId> found) => found.OrderBy(id => id == one ? 0 : id == two ? 1 : 2);

    private async Task<IReadOnlyList<QuoteId>> Ids(Actor actor, QuoteFilter? filter = null) =>
        [.. (await Page(actor, filter ?? All, new(100, null))).Items.Select(quote => quote.Id)];

    private async Task<Page<Quote>> Page(Actor actor, QuoteFilter filter, PageRequest page)
    {
        await using var scope = _cluster.Gateway.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IQuoteReads>().List(actor, filter, QuoteSort.CreatedAt, SortDirection.Descending, page, CancellationToken.None);
    }
}
