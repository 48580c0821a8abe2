using MyHibachi.Application.Common;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Silo.Tests.Leads;

/// <summary>A cluster of its own: its clock moves by days.</summary>
public sealed class QuoteCluster(PostgresServer server) : ClusterFixture(server)
{
    protected override ClusterPlan Plan { get; } = new() { Silos = 2, Settings = new Dictionary<string, string?>() };
}

public sealed class AbandonedQuotesTests(QuoteCluster fixture) : IClassFixture<QuoteCluster>
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_price_seen_and_left_becomes_one_lead_unless_its_reader_booked()
    {
        var station = await _cluster.OpenStation(chefs: 3);
        var (left, booked, visitor) = (await Account(), await Account(), Actor.Anonymous);
        await _cluster.Quote(left, station.Venue());
        await _cluster.Quote(left, station.Venue(), adults: 20);
        var quote = await _cluster.Quote(booked, station.Venue());
        await _cluster.Quote(visitor, station.Venue());
        Assert.True((await _cluster.Send(Walking.Convert(booked, Walking.NewKey(), quote, station.Slot(9, 18)), booked)).IsSuccess);

        // Two rounds of both silos: a quote is captured once.
        _cluster.Clock.Advance(TimeSpan.FromHours(25));
        await Eventually.True(async () => await Attempts(left) == 2, "both quotes are captured");
        _cluster.Clock.Advance(TimeSpan.FromHours(1));
        await _cluster.Settled();

        Assert.Equal(
            ["New 2"],
            await _cluster.Tables.Column<string>("SELECT status || ' ' || attempts FROM leads WHERE station_id = $1 AND reason = 'QuoteAbandoned'", station.Id.Value));
    }

    private Task<long> Attempts(Actor customer) =>
        _cluster.Tables.Value<long>("SELECT coalesce(sum(attempts), 0)::bigint FROM leads WHERE customer_id = $1", customer.Customer!.Value.Value);

    /// <summary>A customer with an account: a quote belongs to an account.</summary>
    private async Task<Actor> Account()
    {
        var actor = (await _cluster.Customer()).Actor;
        var user = actor.User!.Value.Value;
        await _cluster.Tables.Execute("INSERT INTO users (id, email, name, created_at, is_active, version) VALUES ($1, $2, 'Ada', now(), true, 0)", user, $"{user:N}@example.com");
        await _cluster.Tables.Execute("UPDATE customers SET user_id = $1 WHERE id = $2", user, actor.Customer!.Value.Value);
        return actor;
    }
}
