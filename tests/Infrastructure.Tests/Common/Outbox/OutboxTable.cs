using MyHibachi.Domain.Bookings;
using MyHibachi.Infrastructure.Common.Outbox;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Common.Outbox;

/// <summary>One test's outbox, written as a unit of work writes it and read as an operator would.</summary>
internal sealed class OutboxTable : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private OutboxTable(TestDatabase database) => (_database, Source) = (database, NpgsqlDataSource.Create(database.ConnectionString));

    public NpgsqlDataSource Source { get; }

    public string ConnectionString => _database.ConnectionString;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<OutboxTable> CreateAsync(PostgresServer server) => new(await server.CreateDatabaseAsync(Ct));

    /// <summary>An event of a booking that no other event is about.</summary>
    public static BookingConfirmed SomeEvent(int booking = 0) =>
        new(new(booking == 0 ? Guid.NewGuid() : new(booking, 0, 0, new byte[8])), new(Guid.NewGuid()), new(2026, 6, 20));

    /// <summary>Stores the events in one transaction, and wakes the dispatchers.</summary>
    public async Task AddAsync(DateTimeOffset at, params IReadOnlyList<BookingEvent> events)
    {
        await StoreAsync(at, events);
        await WakeAsync();
    }

    /// <summary>Stores the events as a process that dies before it can tell of them.</summary>
    public async Task StoreAsync(DateTimeOffset at, params IReadOnlyList<BookingEvent> events)
    {
        await using var db = ProductSchema.Context(Source);
        foreach (var happened in events)
        {
            var (type, json) = OutboxSerializer.Write(happened);
            db.Add(new OutboxEvent
            {
                Type = type,
                Payload = json,
                BookingId = happened.Booking.Value,
                StationId = happened.Station.Value,
                OccurredAt = at,
                NextAttemptAt = at,
            });
        }

        await db.SaveChangesAsync(Ct);
    }

    public async Task AddUnknownAsync(DateTimeOffset at)
    {
        await ExecuteAsync("INSERT INTO outbox_events (type, payload, occurred_at, next_attempt_at) VALUES ('GuestAteTooMuch', '{}', $1, $1)", at);
        await WakeAsync();
    }

    public async Task<IReadOnlyList<OutboxEvent>> RowsAsync()
    {
        await using var db = ProductSchema.Context(Source);
        return [.. db.Set<OutboxEvent>().OrderBy(row => row.Id)];
    }

    public Task UntilAsync(string condition, Predicate<IReadOnlyList<OutboxEvent>> holds) =>
        Eventually.True(async () => holds(await RowsAsync()), condition);

    public Task UntilAllProcessedAsync() => UntilAsync("every event is processed", rows => rows.All(row => row.ProcessedAt is not null));

    /// <summary>Tells the dispatchers that events wait, as <c>CommitNews</c> does.</summary>
    public Task WakeAsync() => ExecuteAsync("SELECT pg_notify('outbox', '')");

    public async Task ExecuteAsync(string sql, params object[] parameters)
    {
        await using var command = Source.CreateCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new() { Value = parameter });
        }

        await command.ExecuteNonQueryAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await _database.DisposeAsync();
    }
}
