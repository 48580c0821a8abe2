using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Silo.Tests.Common;

/// <summary>Hears what all silos of a cluster log from now on: each line with its exception, if it has one.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    private LogLines()
    {
    }

    public IReadOnlyList<(LogLevel Level, string Text)> All => [.. _lines];

    public static LogLines Of(ProductCluster cluster)
    {
        var lines = new LogLines();
        foreach (var silo in cluster.Silos)
        {
            silo.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        }

        return lines;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));

    public void Dispose()
    {
    }
}
