using MyHibachi.Domain.Bookings;
using MyHibachi.TestKit.Cluster;
using Npgsql;

namespace MyHibachi.Silo.Tests.Bookings;

/// <summary>Keeps a booking's row, so that whoever wants to change it waits in the middle of what he does.</summary>
internal sealed class RowLock : IAsyncDisposable
{
    private readonly ProductCluster _cluster;
    private readonly BookingId _booking;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private RowLock(ProductCluster cluster, BookingId booking, NpgsqlConnection connection, NpgsqlTransaction transaction) =>
        (_cluster, _booking, _connection, _transaction) = (cluster, booking, connection, transaction);

    public static async Task<RowLock> OnBooking(ProductCluster cluster, BookingId booking)
    {
        var connection = await cluster.Tables.Open();
        var held = new RowLock(cluster, booking, connection, await connection.BeginTransactionAsync());
        await held.Run("SELECT FROM bookings WHERE id = $1 FOR UPDATE");
        return held;
    }

    public Task WaitForSomebodyBehind() => _cluster.AsTimeGoesOn(
        async () => await _cluster.Tables.Value<bool>("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids(pid)))", _connection.ProcessID),
        "somebody waits for the row");

    /// <summary>What another writer's commit would do.</summary>
    public Task ChangeVersion() => Run("UPDATE bookings SET version = version + 1 WHERE id = $1");

    public async ValueTask DisposeAsync()
    {
        await _transaction.CommitAsync();
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task Run(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection, _transaction) { Parameters = { new() { Value = _booking.Value } } };
        await command.ExecuteNonQueryAsync();
    }
}
