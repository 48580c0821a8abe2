using Microsoft.Extensions.Logging;
using MyHibachi.Application.Common;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Silo.Tests.Common;

[Collection(Clusters.StandingClock)]
public sealed class GrainFailureTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Theory]
    [InlineData("bookings", "DbUpdateException < PostgresException 23514", "booking/", "UnitOfWork.Commit")]
    [InlineData("slot_claims", "PostgresException 23514", "stationday/", "Holds.Store")]
    public async Task What_breaks_in_a_grain_is_logged_there_once_and_only_its_kind_travels(string table, string kind, string grain, string where)
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var customer = await _cluster.Customer();
        var rule = await Forbid(table, station);
        var log = LogLines.Of(_cluster);
        using var trace = new FailedSpans();
        var venue = station.Venue() with { Street = $"{rule} Secret Lane" };

        var failure = await Assert.ThrowsAsync<GrainFailedException>(
            () => _cluster.Send(Walking.Create(customer.Actor, venue, station.Slot(5, 18)), customer.Actor));

        Assert.Equal($"A grain failed with {kind} {rule}. The log of its silo says where.", failure.Message);
        Assert.Null(failure.InnerException);
        var line = Assert.Single(log.All, line => line.Text.Contains(rule, StringComparison.Ordinal)).Text;
        Assert.StartsWith(grain, line, StringComparison.Ordinal);
        Assert.Contains($"failed with {kind} {rule} in Handle", line, StringComparison.Ordinal);
        Assert.Contains(where, line, StringComparison.Ordinal);
        Assert.NotEmpty(trace.Naming(rule));
        Assert.All(trace.Naming(rule), span => Assert.Equal((typeof(GrainFailedException).FullName, failure.Message), span));
        Assert.DoesNotContain("Secret Lane", string.Concat(log.All.Select(logged => logged.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_database_refuses_for_a_good_reason_is_no_failure()
    {
        var station = await _cluster.OpenStation(chefs: 2);
        var customer = await _cluster.Customer();
        await _cluster.Book(station, customer, station.Slot(5, 18));
        var log = LogLines.Of(_cluster);

        var again = await _cluster.Send(Walking.Create(customer.Actor, station.Venue(), station.Slot(5, 18)), customer.Actor);

        Assert.Equal("DUPLICATE_BOOKING", Assert.Single(again.Errors).Code);
        Assert.NotEmpty(log.All);
        Assert.DoesNotContain(log.All, line => line.Level > LogLevel.Information);
    }

    /// <summary>Makes the table refuse everything of this station, for a reason that no refusal names.</summary>
    /// <returns>The constraint's name.</returns>
    private async Task<string> Forbid(string table, TestStation station)
    {
        var rule = $"ck_nothing_of_{station.Id.Value:N}";
        await _cluster.Tables.Execute($"ALTER TABLE {table} ADD CONSTRAINT {rule} CHECK (station_id <> '{station.Id.Value}') NOT VALID");
        return rule;
    }
}
