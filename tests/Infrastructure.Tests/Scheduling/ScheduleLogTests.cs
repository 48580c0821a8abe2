using Microsoft.Extensions.Time.Testing;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Outbox;
using MyHibachi.Infrastructure.Scheduling;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Scheduling;

/// <summary>What viewers are told of what they missed, whatever the order in which it was committed.</summary>
public sealed class ScheduleLogTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly StationId Here = new(Guid.CreateVersion7());

    private readonly FakeTimeProvider _time = new(new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));

    private TestDatabase? _database;

    private NpgsqlDataSource? _source;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ScheduleLog Log => new(_source!, new OutboxSettings(), _time);

    public async ValueTask InitializeAsync()
    {
        _database = await server.CreateDatabaseAsync(Ct);
        _source = NpgsqlDataSource.Create(_database.ProgramConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await _source!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    [Fact]
    public async Task The_version_is_the_highest_number_while_nobody_writes()
    {
        Assert.Equal(0, await Log.Version(Ct));

        await using (var rolledBack = await Begin())
        {
            await Store(rolledBack);
            await Store(rolledBack);
        }

        await Store();
        Assert.Equal(3, await Log.Version(Ct));
    }

    [Fact]
    public async Task What_is_committed_behind_a_higher_number_is_told_to_who_read_in_between()
    {
        await Store();
        await using var slow = await Begin();
        await Store(slow);
        await Store();

        var between = await Log.Version(Ct);
        Assert.Equal("1: 3", await Told(1));
        await slow.Commit();

        Assert.Equal(1, between);
        Assert.Equal("3: 2, 3", await Told(between));
    }

    [Fact]
    public async Task The_very_first_may_come_behind_the_second()
    {
        await using var slow = await Begin();
        await Store(slow);
        await Store();

        Assert.Equal(0, await Log.Version(Ct));
    }

    [Fact]
    public async Task A_number_that_is_missing_since_an_hour_is_nobodys_even_while_others_write()
    {
        await Store();
        await using (var rolledBack = await Begin())
        {
            await Store(rolledBack);
        }

        await Store();
        await using var writing = await Begin();
        await Store(writing);
        Assert.Equal(1, await Log.Version(Ct));

        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(3, await Log.Version(Ct));
    }

    [Fact]
    public async Task Other_stations_and_what_no_schedule_shows_are_not_told()
    {
        await Store();
        await StoreAt(Guid.CreateVersion7());
        await StoreAt(null);
        await Store();

        var told = await Log.Since(Here, 1, 10, Ct);

        var change = Assert.Single(told.Changes!);
        Assert.Equal((4, "BookingConfirmed", new DateOnly(2026, 6, 20)), (change.Sequence, change.Kind, change.Date));
    }

    [Fact]
    public async Task Nothing_is_told_of_a_version_that_is_older_than_what_is_kept()
    {
        await Store();
        _time.Advance(TimeSpan.FromDays(6));
        await Store();
        await Store();
        Assert.Equal("3: 2, 3", await Told(1));

        _time.Advance(TimeSpan.FromHours(23));
        Assert.Equal("3: a gap", await Told(1));
        Assert.Equal("3: 3", await Told(2));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(long.MaxValue)]
    public async Task Nothing_is_told_of_a_version_that_nobody_was_told(long version)
    {
        await Store();
        await Store();

        Assert.Equal("2: a gap", await Told(version));
    }

    [Fact]
    public async Task More_than_is_told_at_once_is_a_gap()
    {
        for (var stored = 0; stored < 4; stored++)
        {
            await Store();
        }

        Assert.Equal(3, (await Log.Since(Here, 1, 3, Ct)).Changes!.Count);
        Assert.Null((await Log.Since(Here, 1, 2, Ct)).Changes);
    }

    // The version, then the numbers that were told.
    private async Task<string> Told(long since)
    {
        var told = await Log.Since(Here, since, 10, Ct);
        return $"{told.Version}: {(told.Changes is { } changes ? string.Join(", ", changes.Select(change => change.Sequence)) : "a gap")}";
    }

    private Task Store(Writing? within = null) => StoreAt(Here.Value, within);

    private async Task StoreAt(Guid? station, Writing? within = null)
    {
        await using var alone = within is null ? await _source!.OpenConnectionAsync(Ct) : null;
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO outbox_events (type, payload, station_id, booking_id, occurred_at, next_attempt_at)
            VALUES ('BookingConfirmed', '{"date":"2026-06-20"}', $1, $2, $3, $3)
            """,
            within?.Connection ?? alone);
        command.Parameters.Add(new() { Value = (object?)station ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = station is null ? DBNull.Value : Guid.CreateVersion7(), NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = _time.GetUtcNow() });
        await command.ExecuteNonQueryAsync(Ct);
    }

    private async Task<Writing> Begin()
    {
        var connection = await _source!.OpenConnectionAsync(Ct);
        return new(connection, await connection.BeginTransactionAsync(Ct));
    }

    /// <summary>A transaction that is rolled back unless it is committed.</summary>
    private sealed record Writing(NpgsqlConnection Connection, NpgsqlTransaction Transaction) : IAsyncDisposable
    {
        public Task Commit() => Transaction.CommitAsync(Ct);

        public async ValueTask DisposeAsync()
        {
            await Transaction.DisposeAsync();
            await Connection.DisposeAsync();
        }
    }
}
