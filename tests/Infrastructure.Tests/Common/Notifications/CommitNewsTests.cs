using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MyHibachi.Infrastructure.Common.Notifications;
using MyHibachi.Infrastructure.Tests.Common.Postgres;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Common.Notifications;

public sealed class CommitNewsTests(PostgresServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_still_to_be_told_is_told_before_the_process_ends()
    {
        await using var database = await server.CreateDatabaseAsync(Ct);
        await using var listening = await Listening.StartAsync(database.ConnectionString);
        using var schedule = listening.Notifications.Subscribe(NotificationChannels.Schedule);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        using var news = new CommitNews(source, TimeProvider.System, NullLogger<CommitNews>.Instance);

        news.Tell(NotificationChannels.Schedule, "one");
        news.Tell(NotificationChannels.Schedule, "two");
        await news.StartAsync(Ct);
        await news.StopAsync(Ct);

        Assert.Equal([new("one"), new("two")], await schedule.Take(2).ToListAsync(Ct).Soon());
    }

    [Fact]
    public async Task What_could_not_be_told_is_told_when_the_database_is_back()
    {
        await using var database = await server.CreateDatabaseAsync(Ct);
        await using var other = await server.CreateDatabaseAsync(Ct);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        var (time, log) = (new FakeTimeProvider(), new CountingLog<CommitNews>());
        using var news = new CommitNews(source, time, log);
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;
        await news.StartAsync(Ct);

        await Sql.RunAsync(other.ConnectionString, $"ALTER DATABASE {name} ALLOW_CONNECTIONS false", Ct);
        news.Tell(NotificationChannels.Schedule, "a party");
        await Eventually.True(() => Task.FromResult(log.Count(LogLevel.Warning) == 1), "it was tried once");
        await Sql.RunAsync(other.ConnectionString, $"ALTER DATABASE {name} ALLOW_CONNECTIONS true", Ct);
        await using var listening = await Listening.StartAsync(database.ConnectionString);
        using var schedule = listening.Notifications.Subscribe(NotificationChannels.Schedule);

        var told = schedule.FirstAsync(Ct).AsTask();
        await Eventually.True(
            () =>
            {
                time.Advance(TimeSpan.FromSeconds(1));
                return Task.FromResult(told.IsCompleted);
            },
            "it was told");
        Assert.Equal(new("a party"), await told);
        await news.StopAsync(Ct);
    }

    [Fact]
    public async Task No_commit_of_the_trail_or_the_outbox_notifies()
    {
        await using var database = await server.CreateDatabaseAsync(Ct);

        var notifying = await Sql.ScalarAsync(
            database.ConnectionString,
            "SELECT count(*) FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid WHERE tgrelid IN ('audit_log'::regclass, 'outbox_events'::regclass) AND prosrc LIKE '%notify%'",
            Ct);

        Assert.Equal(0L, notifying);
    }
}
