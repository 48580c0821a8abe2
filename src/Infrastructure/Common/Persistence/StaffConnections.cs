using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MyHibachi.Domain.Stations;
using Npgsql;

namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>
/// Connections on which a station's staff read: in a role that can change nothing and meets only the rows of the stations it is told.
/// They are a pool of their own, so that nobody else ever gets one.
/// </summary>
internal sealed class StaffConnections : IAsyncDisposable
{
    // Far fewer people work at a station than book parties.
    private const int ShareOfThePool = 4;

    private readonly NpgsqlDataSource _source;

    // By server process, what it was told last: staff of one station need not tell it again.
    private readonly ConcurrentDictionary<int, string> _told = new();

    public StaffConnections(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(ConnectionDefaults.Under(connectionString));

        // A reset between two users would bring the program's own role back.
        builder.ConnectionStringBuilder.NoResetOnClose = true;
        builder.ConnectionStringBuilder.MaxPoolSize = Math.Max(1, builder.ConnectionStringBuilder.MaxPoolSize / ShareOfThePool);
        builder.UsePhysicalConnectionInitializer(
            connection =>
            {
                using var enter = Enter(connection);
                enter.ExecuteNonQuery();
            },
            async connection =>
            {
                await using var enter = Enter(connection);
                await enter.ExecuteNonQueryAsync();
            });
        _source = builder.Build();
    }

    /// <summary>A context that reads as staff of these stations.</summary>
    public MyHibachiDbContext Open(DbContextOptions<MyHibachiDbContext> options, IReadOnlyList<StationId> stations)
    {
        var db = new MyHibachiDbContext(options) { ReadFor = new(this, stations) };
        db.Database.SetDbConnection(_source.CreateConnection(), contextOwnsConnection: true);
        return db;
    }

    /// <summary>Stations in the form that the database is told them.</summary>
    public static string Setting(IReadOnlyList<StationId> stations) => string.Join(',', stations.Select(station => station.Value).Order());

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private NpgsqlCommand Enter(NpgsqlConnection connection)
    {
        _told.TryRemove(connection.ProcessID, out _);
        return new("SET ROLE myhibachi_station_staff", connection);
    }

    private async Task Tell(NpgsqlConnection connection, string stations, CancellationToken ct)
    {
        if (_told.TryGetValue(connection.ProcessID, out var before) && before == stations)
        {
            return;
        }

        await using var tell = new NpgsqlCommand("SELECT set_config('myhibachi.stations', $1, false)", connection) { Parameters = { new() { Value = stations } } };
        await tell.ExecuteNonQueryAsync(ct);
        _told[connection.ProcessID] = stations;
    }

    /// <summary>Whose rows a context meets.</summary>
    internal sealed class Reader(StaffConnections reads, IReadOnlyList<StationId> stations)
    {
        private readonly string _stations = Setting(stations);

        public Task Tell(NpgsqlConnection connection, CancellationToken ct) => reads.Tell(connection, _stations, ct);
    }

    /// <summary>Tells each connection, before its first statement, whose rows it may show.</summary>
    internal sealed class Introduction : DbConnectionInterceptor
    {
        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) =>
            eventData.Context is MyHibachiDbContext { ReadFor: { } reader } ? reader.Tell((NpgsqlConnection)connection, cancellationToken) : Task.CompletedTask;

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (eventData.Context is MyHibachiDbContext { ReadFor: not null })
            {
                throw new NotSupportedException("What a station's staff read is read asynchronously.");
            }
        }
    }
}
