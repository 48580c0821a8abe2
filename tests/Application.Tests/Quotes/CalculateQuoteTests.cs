using MyHibachi.Application.Common;
using MyHibachi.Application.Pricing;
using MyHibachi.Application.Quotes;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Pricing;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Quotes;

[Collection(OneCluster.Name)]
public sealed class CalculateQuoteTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_price_is_told_and_stands_for_seven_days()
    {
        var (station, customer) = await _cluster.Ready();

        var id = (await _cluster.Send(Request(station, 18, 4), customer.Actor)).Value;

        var quote = (await _cluster.Send(new GetQuote(id), customer.Actor)).Value;
        Assert.Equal((station.Id, customer.Actor.User, 1110_00), (quote.StationId, quote.Owner, quote.Price.Total.Cents));
        Assert.Equal(_cluster.Clock.GetUtcNow().AddDays(7), quote.ExpiresAt);
    }

    [Theory]
    [InlineData(0, 0, "party")]
    [InlineData(-1, 0, "party.adults")]
    [InlineData(1, 10_000, "party.children")]
    public async Task A_party_of_nobody_or_of_too_many_is_refused(int adults, int children, string field)
    {
        var station = await _cluster.OpenStation(chefs: 1);

        await _cluster.Refuses(Request(station, adults, children), Actor.Anonymous, "INVALID_GUEST_COUNT", field);
    }

    [Theory]
    [InlineData(PriceType.Adult, 1, "INVALID_EXTRA")]
    [InlineData(PriceType.Gyoza, 0, "INVALID_EXTRA")]
    [InlineData(PriceType.LobsterTail, 11, "TOO_MANY_EXTRAS")]
    public async Task Extras_that_are_none_or_too_many_are_refused(PriceType extra, int quantity, string code)
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var request = Walking.CalculateQuote(Walking.NewKey(), station.Venue(), new(10, 0, 0, [new(extra, quantity)]));

        await _cluster.Refuses(request, Actor.Anonymous, code, "party.extras");
    }

    [Theory]
    [InlineData("00000", "UNKNOWN_ADDRESS", "address.postalCode")]
    [InlineData("K1A 0B1", "UNKNOWN_ADDRESS", "address.postalCode")]
    [InlineData("96701", "OUT_OF_SERVICE_AREA", "address")]
    public async Task A_place_that_is_not_served_is_refused(string postalCode, string code, string field) => await _cluster.Refuses(
        Walking.CalculateQuote(Walking.NewKey(), new(null, null, null, postalCode), Walking.Adults(10)), Actor.Anonymous, code, field);

    [Fact]
    public async Task A_key_of_another_request_is_refused()
    {
        var (station, customer) = await _cluster.Ready();
        var request = Request(station, 10, 0);
        Assert.True((await _cluster.Send(request, customer.Actor)).IsSuccess);

        await _cluster.Refuses(request with { Party = new PartyForm(11, 0, 0, []) }, customer.Actor, "IDEMPOTENCY_KEY_REUSED", "idempotencyKey");
    }

    private static CalculateQuote Request(TestStation station, int adults, int children) =>
        Walking.CalculateQuote(Walking.NewKey(), station.Venue(), new(adults, children, 0, []));
}
