using MyHibachi.Application.Common;
using MyHibachi.Application.Quotes;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Quotes;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Quotes;

[Collection(OneCluster.Name)]
public sealed class GetQuoteTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_visitors_quote_is_read_by_whoever_knows_its_id()
    {
        var (station, customer) = await _cluster.Ready();
        var quote = await _cluster.Quote(Actor.Anonymous, station.Venue());

        Assert.True(await Finds(quote, Actor.Anonymous));
        Assert.True(await Finds(quote, customer.Actor));
    }

    [Fact]
    public async Task A_customers_quote_is_read_by_the_customer_and_the_staff_it_concerns()
    {
        var (station, customer) = await _cluster.Ready();
        var quote = await _cluster.Quote(customer.Actor, station.Venue());

        Assert.True(await Finds(quote, customer.Actor));
        Assert.True(await Finds(quote, Actors.Manager(station.Id)));
        Assert.True(await Finds(quote, Actors.Support()));
        Assert.True(await Finds(quote, Actors.Admin()));
    }

    [Fact]
    public async Task A_manager_reads_back_what_he_was_quoted_at_another_station()
    {
        var (station, elsewhere) = (await _cluster.OpenStation(chefs: 1), await _cluster.OpenStation(chefs: 1));
        var manager = Actors.Manager(elsewhere.Id);

        Assert.True(await Finds(await _cluster.Quote(manager, station.Venue()), manager));
    }

    [Fact]
    public async Task To_everybody_else_it_does_not_exist()
    {
        var (station, customer) = await _cluster.Ready();
        var (quote, elsewhere) = (await _cluster.Quote(customer.Actor, station.Venue()), await _cluster.OpenStation(chefs: 1));

        Assert.False(await Finds(quote, Actor.Anonymous));
        Assert.False(await Finds(quote, (await _cluster.Customer()).Actor));
        Assert.False(await Finds(quote, Actors.Chef(station.Chefs[0].Id)));
        Assert.False(await Finds(quote, Actors.Manager(elsewhere.Id)));
    }

    private async Task<bool> Finds(QuoteId quote, Actor actor)
    {
        var found = await _cluster.Send(new GetQuote(quote), actor);
        Assert.All(found.Errors, error => Assert.Equal("QUOTE_NOT_FOUND", error.Code));
        return found.IsSuccess;
    }
}
