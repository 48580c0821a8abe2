using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MyHibachi.GraphQL.Tests.Transport;

/// <summary>Keeps what was logged.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(string Line, Exception? Cause)> _lines = new();

    public IReadOnlyList<(string Line, Exception? Cause)> All => [.. _lines];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((formatter(state, exception), exception));

    public void Dispose()
    {
    }
}
