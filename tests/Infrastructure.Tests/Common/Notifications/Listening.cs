using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using MyHibachi.Infrastructure.Common.Notifications;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Common.Notifications;

/// <summary>A process that listens, with short pauses between its attempts to reconnect.</summary>
internal sealed class Listening : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;

    private Listening(string connectionString)
    {
        _source = NpgsqlDataSource.Create(connectionString);
        Notifications = new(_source, new() { FirstRetryAfter = TimeSpan.FromMilliseconds(1) }, Time, Log);
    }

    public CountingTime Time { get; } = new();

    public CountingLog<PostgresNotifications> Log { get; } = new();

    public PostgresNotifications Notifications { get; }

    public static async Task<Listening> StartAsync(string connectionString)
    {
        var listening = new Listening(connectionString);
        using var first = listening.Notifications.Subscribe(NotificationChannels.ReferenceData);
        await listening.Notifications.StartAsync(TestContext.Current.CancellationToken);
        Assert.True((await first.FirstAsync(TestContext.Current.CancellationToken).Soon()).IsGap);
        return listening;
    }

    public async ValueTask DisposeAsync()
    {
        await Notifications.StopAsync(TestContext.Current.CancellationToken);
        Notifications.Dispose();
        await _source.DisposeAsync();
    }
}

/// <summary>The real time, which counts how often somebody paused.</summary>
internal sealed class CountingTime : TimeProvider
{
    private int _pauses;

    public int Pauses => _pauses;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Increment(ref _pauses);
        return base.CreateTimer(callback, state, dueTime, period);
    }
}

/// <summary>Counts what was logged.</summary>
internal sealed class CountingLog<T> : ILogger<T>
{
    private readonly ConcurrentQueue<LogLevel> _lines = new();

    public int Count(LogLevel level) => _lines.Count(line => line == level);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue(logLevel);
}
