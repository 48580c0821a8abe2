using System.Collections.Concurrent;
using System.Diagnostics;

namespace MyHibachi.Silo.Tests.Common;

/// <summary>Hears of every call to a grain of this process that failed, as it would be exported.</summary>
internal sealed class FailedSpans : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;

    public FailedSpans()
    {
        _listener = new()
        {
            ShouldListenTo = source => source.Name is "Microsoft.Orleans.Application",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The types and messages of the exceptions that say this anywhere.</summary>
    public IReadOnlyList<(string? Type, string? Message)> Naming(string what) =>
    [
        .. _ended.Select(span => span.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value?.ToString()))
            .Where(tags => tags.Values.Any(value => value?.Contains(what, StringComparison.Ordinal) ?? false))
            .Select(tags => (tags.GetValueOrDefault("exception.type"), tags.GetValueOrDefault("exception.message"))),
    ];

    public void Dispose() => _listener.Dispose();
}
