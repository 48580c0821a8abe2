using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Customers;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.TestKit.Cluster;
using Npgsql;

namespace MyHibachi.Application.Tests.Common;

/// <summary>What PostgreSQL itself keeps from whoever works at another station, however the program asks.</summary>
[Collection(OneCluster.Name)]
public sealed class RowSecurityTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Staff_who_read_without_saying_where_meet_their_own_station_alone()
    {
        var (here, elsewhere) = (await _cluster.Sold(), await _cluster.Sold());
        await using var scope = Scope(here, onlyReads: true);
        var db = scope.ServiceProvider.GetRequiredService<MyHibachiDbContext>();

        Assert.Equal([here.Station.Id], await db.Set<Booking>().IgnoreQueryFilters().Select(booking => booking.StationId).Distinct().ToListAsync(Ct));
        Assert.Equal([here.Customer.Id], await db.Set<Customer>().IgnoreQueryFilters().Select(customer => customer.Id).ToListAsync(Ct));
        Assert.False(await db.Set<TimelineEntry>().AnyAsync(step => EF.Property<BookingId>(step, "BookingId") == elsewhere.Booking, Ct));
        Assert.True(await db.Set<TimelineEntry>().AnyAsync(step => EF.Property<BookingId>(step, "BookingId") == here.Booking, Ct));
    }

    [Fact]
    public async Task Staff_of_several_stations_take_turns_on_the_same_connections()
    {
        Sold[] sold = [await _cluster.Sold(), await _cluster.Sold()];
        for (var turn = 0; turn < 6; turn++)
        {
            var mine = sold[turn % 2];
            await using var scope = Scope(mine, onlyReads: true);
            var found = await scope.ServiceProvider.GetRequiredService<MyHibachiDbContext>().Set<Booking>().Select(booking => booking.Id).ToListAsync(Ct);
            Assert.Equal([mine.Booking], found);
        }
    }

    [Theory]
    [InlineData("UPDATE bookings SET version = 1")]
    [InlineData("DELETE FROM leads")]
    [InlineData("INSERT INTO messages SELECT * FROM messages")]
    [InlineData("SELECT count(*) FROM credentials")]
    [InlineData("SELECT count(*) FROM refresh_tokens")]
    [InlineData("SELECT count(*) FROM audit_log")]
    public async Task Who_reads_for_staff_changes_nothing_and_sees_no_secret(string sql)
    {
        var sold = await _cluster.Sold();
        await using var scope = Scope(sold, onlyReads: true);
        var db = scope.ServiceProvider.GetRequiredService<MyHibachiDbContext>();

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await Refused(() => db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(sql), Ct)));
    }

    [Fact]
    public async Task What_staff_store_of_another_station_is_refused_by_the_database()
    {
        var (here, elsewhere) = (await _cluster.Sold(), await _cluster.Sold());
        await using var scope = Scope(here, onlyReads: false);
        var db = scope.ServiceProvider.GetRequiredService<MyHibachiDbContext>();
        var foreign = await db.Set<Booking>().SingleAsync(booking => booking.Id == elsewhere.Booking, Ct);
        var before = foreign.Version;
        db.Entry(foreign).Property(booking => booking.Version).IsModified = true;

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Commit("Test", null, Ct));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, Assert.IsType<PostgresException>(refused.InnerException).SqlState);
        Assert.Equal(before, await _cluster.Tables.Value<long>("SELECT version FROM bookings WHERE id = $1", elsewhere.Booking.Value));
    }

    [Theory]
    [InlineData("DELETE FROM audit_log")]
    [InlineData("UPDATE audit_log SET reason = 'other'")]
    [InlineData("TRUNCATE bookings CASCADE")]
    [InlineData("ALTER TABLE bookings DISABLE ROW LEVEL SECURITY")]
    [InlineData("DROP POLICY own_stations ON bookings")]
    [InlineData("DELETE FROM purge_receipts")]
    [InlineData("UPDATE \"__EFMigrationsHistory\" SET migration_id = 'other'")]
    [InlineData("ALTER ROLE myhibachi_app BYPASSRLS")]
    public async Task The_program_itself_cannot_change_the_rules_or_the_past(string sql)
    {
        await using var program = NpgsqlDataSource.Create(_cluster.Database.ProgramConnectionString + ";Pooling=false");
        await using var command = program.CreateCommand(sql);

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await Refused(() => command.ExecuteNonQueryAsync(Ct)));
    }

    [Fact]
    public async Task Every_table_that_staff_may_read_has_a_rule_for_its_rows()
    {
        var open = await _cluster.Tables.Column<string>(
            """
            SELECT relname::text FROM pg_class
            WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND NOT relrowsecurity
              AND has_table_privilege('myhibachi_station_staff', oid, 'SELECT')
            """);

        // Where stations are and what they are called, everybody may know.
        Assert.Equal(["stations"], open);
    }

    private static async Task<string?> Refused(Func<Task> work) => (await Assert.ThrowsAsync<PostgresException>(work)).SqlState;

    private AsyncServiceScope Scope(Sold sold, bool onlyReads)
    {
        var scope = _cluster.Gateway.CreateAsyncScope();
        var caller = scope.ServiceProvider.GetRequiredService<CurrentActor>();
        (caller.Value, caller.OnlyReads) = (Actors.Manager(sold.Station.Id), onlyReads);
        return scope;
    }
}
