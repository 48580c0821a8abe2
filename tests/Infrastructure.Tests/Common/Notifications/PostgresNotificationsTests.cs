using Microsoft.Extensions.Logging;
using MyHibachi.Infrastructure.Common.Notifications;
using MyHibachi.Infrastructure.Tests.Common.Postgres;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Common.Notifications;

public sealed class PostgresNotificationsTests(PostgresServer server)
{
    private const string Listeners = "application_name = 'MyHibachi notifications' AND datname = current_database()";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subscriber_hears_its_own_channel()
    {
        await using var database = await server.CreateDatabaseAsync(Ct);
        await using var listening = await Listening.StartAsync(database.ConnectionString);
        using var schedule = listening.Notifications.Subscribe(NotificationChannels.Schedule);

        await Sql.RunAsync(database.ConnectionString, "SELECT pg_notify('reference_data', 'prices'), pg_notify('schedule', 'a party')", Ct);

        Assert.Equal(new("a party"), await schedule.FirstAsync(Ct).Soon());
    }

    [Fact]
    public async Task A_lost_connection_comes_back_and_tells_of_a_gap()
    {
        await using var database = await server.CreateDatabaseAsync(Ct);
        await using var listening = await Listening.StartAsync(database.ConnectionString);
        using var schedule = listening.Notifications.Subscribe(NotificationChannels.Schedule);

        await Sql.RunAsync(database.ConnectionString, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {Listeners}", Ct);
        Assert.Equal(Notification.Gap, await schedule.FirstAsync(Ct).Soon());
        await Sql.RunAsync(database.ConnectionString, "NOTIFY schedule, 'a party'", Ct);

        Assert.Equal(new("a party"), await schedule.FirstAsync(Ct).Soon());
    }

    [Fact]
    public async Task An_outage_is_logged_once_however_often_it_is_tried()
    {
        await using var database = await server.CreateDatabaseAsync(Ct);
        await using var other = await server.CreateDatabaseAsync(Ct);
        await using var listening = await Listening.StartAsync(database.ConnectionString);
        using var schedule = listening.Notifications.Subscribe(NotificationChannels.Schedule);
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;

        await Sql.RunAsync(other.ConnectionString, $"ALTER DATABASE {name} ALLOW_CONNECTIONS false", Ct);
        await Sql.RunAsync(other.ConnectionString, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'", Ct);
        await Eventually.True(() => Task.FromResult(listening.Time.Pauses >= 3), "it was tried three times");
        await Sql.RunAsync(other.ConnectionString, $"ALTER DATABASE {name} ALLOW_CONNECTIONS true", Ct);

        Assert.Equal(Notification.Gap, await schedule.FirstAsync(Ct).Soon());
        Assert.Equal(1, listening.Log.Count(LogLevel.Warning));
    }

    [Fact]
    public async Task Nobody_subscribes_to_a_channel_that_is_not_listened_to()
    {
        await using var database = await server.CreateDatabaseAsync(Ct);
        await using var listening = await Listening.StartAsync(database.ConnectionString);

        Assert.Throws<ArgumentOutOfRangeException>(() => listening.Notifications.Subscribe("gossip"));
    }

    [Fact]
    public async Task The_listening_connection_ends_with_the_process()
    {
        await using var database = await server.CreateDatabaseAsync(Ct);
        await using (await Listening.StartAsync(database.ConnectionString))
        {
            Assert.Equal(1L, await Sql.ScalarAsync(database.ConnectionString, $"SELECT count(*) FROM pg_stat_activity WHERE {Listeners}", Ct));
        }

        await Eventually.True(
            async () => await Sql.ScalarAsync(database.ConnectionString, $"SELECT count(*) FROM pg_stat_activity WHERE {Listeners}", Ct) is 0L,
            "the connection is closed");
    }
}
