using System.Diagnostics;

namespace MyHibachi.Infrastructure.Optimization;

/// <summary>The time that a search has.</summary>
internal sealed class SearchTime(TimeSpan limit, CancellationToken ct)
{
    private readonly long _began = Stopwatch.GetTimestamp();

    public CancellationToken Cancelled => ct;

    public TimeSpan Left => limit - Stopwatch.GetElapsedTime(_began);

    /// <summary>Whether that share of the time is gone, or nobody waits any more.</summary>
    /// <param name="share">0 to 1.</param>
    public bool IsSpent(double share) => ct.IsCancellationRequested || Left < limit * (1 - share);
}
