using MyHibachi.Application.Common;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Quotes;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Bookings;

[Collection(OneCluster.Name)]
public sealed class ConvertQuoteToBookingTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_quote_is_sold_as_it_was_told_and_remembers_its_booking()
    {
        var (station, customer) = await _cluster.Ready();
        var quote = await _cluster.Quote(customer.Actor, station.Venue(), adults: 14);

        var booking = (await _cluster.Send(Walking.Convert(customer.Actor, Walking.NewKey(), quote, station.Slot(5, 18)), customer.Actor)).Value;

        Assert.Equal(booking.Value, await _cluster.Tables.Value<Guid>("SELECT converted_to FROM quotes WHERE id = $1", quote.Value));
        Assert.Equal((customer.Id, 14), ((await _cluster.Stored(booking)).CustomerId, (await _cluster.Stored(booking)).Party.Guests));
    }

    [Fact]
    public async Task The_same_key_leads_to_the_same_booking()
    {
        var (station, customer) = await _cluster.Ready();
        var quote = await _cluster.Quote(customer.Actor, station.Venue());
        var request = Walking.Convert(customer.Actor, Walking.NewKey(), quote, station.Slot(5, 18));

        var first = await _cluster.Send(request, customer.Actor);
        var second = await _cluster.Send(request, customer.Actor);

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(1, await _cluster.Tables.Value<long>("SELECT count(*) FROM bookings WHERE station_id = $1", station.Id.Value));
    }

    [Fact]
    public async Task A_quote_becomes_one_booking_only()
    {
        var (station, customer) = await _cluster.Ready();
        var quote = await _cluster.Quote(customer.Actor, station.Venue());
        Assert.True((await _cluster.Send(Walking.Convert(customer.Actor, Walking.NewKey(), quote, station.Slot(5, 18)), customer.Actor)).IsSuccess);

        var again = Walking.Convert(customer.Actor, Walking.NewKey(), quote, station.Slot(6, 18));

        await _cluster.Refuses(again, customer.Actor, "QUOTE_ALREADY_CONVERTED", "quoteId");
    }

    [Fact]
    public async Task A_quote_that_many_convert_at_once_becomes_one_booking()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var quote = await _cluster.Quote(Actor.Anonymous, station.Venue());
        var customers = await _cluster.Customers(8);

        var answers = await Task.WhenAll(customers.Select((customer, number) => Task.Run(() =>
            _cluster.Send(Walking.Convert(customer.Actor, Walking.NewKey(), quote, station.Slot(5 + number, 18)), customer.Actor))));

        Assert.Single(answers, answer => answer.IsSuccess);
        Assert.All(answers.Where(answer => !answer.IsSuccess), answer => Assert.Equal("QUOTE_ALREADY_CONVERTED", Assert.Single(answer.Errors).Code));
        Assert.Equal(1, await _cluster.Tables.Value<long>("SELECT count(*) FROM slot_claims WHERE station_id = $1", station.Id.Value));
    }

    [Fact]
    public async Task At_the_end_of_its_time_a_quote_is_not_sold_any_more()
    {
        var (station, customer) = await _cluster.Ready();
        var quote = await _cluster.Quote(customer.Actor, station.Venue());
        await _cluster.Tables.Execute("UPDATE quotes SET expires_at = $2 WHERE id = $1", quote.Value, _cluster.Clock.GetUtcNow());

        await _cluster.Refuses(Walking.Convert(customer.Actor, Walking.NewKey(), quote, station.Slot(5, 18)), customer.Actor, "QUOTE_EXPIRED", "quoteId");
    }

    [Fact]
    public async Task A_strangers_quote_is_not_found_and_neither_is_none_at_all()
    {
        var (station, customer) = await _cluster.Ready();
        var (quote, stranger) = (await _cluster.Quote(customer.Actor, station.Venue()), await _cluster.Customer());

        foreach (var id in (QuoteId[])[quote, new(Guid.CreateVersion7()), default])
        {
            await _cluster.Refuses(Walking.Convert(stranger.Actor, Walking.NewKey(), id, station.Slot(5, 18)), stranger.Actor, "QUOTE_NOT_FOUND", "quoteId");
        }
    }

    [Fact]
    public async Task A_visitors_quote_is_sold_to_whoever_brings_it_after_signing_in()
    {
        var (station, customer) = await _cluster.Ready();
        var quote = await _cluster.Quote(Actor.Anonymous, station.Venue());

        Assert.True((await _cluster.Send(Walking.Convert(customer.Actor, Walking.NewKey(), quote, station.Slot(5, 18)), customer.Actor)).IsSuccess);
    }

    [Fact]
    public async Task A_quote_of_a_postal_code_needs_the_street()
    {
        var (station, customer) = await _cluster.Ready();
        var quote = await _cluster.Quote(customer.Actor, station.Venue() with { Street = null });
        var request = Walking.Convert(customer.Actor, Walking.NewKey(), quote, station.Slot(5, 18));

        await _cluster.Refuses(request, customer.Actor, "STREET_REQUIRED", "street");
        await _cluster.Refuses(request with { Street = " " }, customer.Actor, "STREET_REQUIRED", "street");
        await _cluster.Refuses(request with { Street = new('1', 201) }, customer.Actor, "INVALID_STREET", "street");

        var booking = (await _cluster.Send(request with { Street = " 5 Elm Street " }, customer.Actor)).Value;
        Assert.Equal("5 Elm Street", (await _cluster.Stored(booking)).Venue.Street);
    }

    [Fact]
    public async Task A_refused_conversion_leaves_the_quote_to_be_sold()
    {
        var (station, customer) = await _cluster.Ready();
        var quote = await _cluster.Quote(customer.Actor, station.Venue());
        await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18));
        var request = Walking.Convert(customer.Actor, Walking.NewKey(), quote, station.Slot(5, 18));
        await _cluster.Refuses(request, customer.Actor, "SLOT_TAKEN", "slot");

        Assert.True((await _cluster.Send(request with { Slot = station.Slot(5, 21) }, customer.Actor)).IsSuccess);
    }
}
