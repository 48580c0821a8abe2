using System.Diagnostics;

namespace MyHibachi.GraphQL.Hosting;

/// <summary>Lets a gateway that starts before any silo wait for one, for a while. It serves nothing until then.</summary>
internal sealed class SiloSearch(ILogger<SiloSearch> log) : IClientConnectionRetryFilter
{
    // Longer than a database takes to come up, its schema to be brought up to date and a silo to join.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private long _began;

    /// <exception cref="NoSiloException">Nobody came.</exception>
    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        if (_began == 0)
        {
            _began = Stopwatch.GetTimestamp();
            log.Waiting(Patience);
        }
        else if (Stopwatch.GetElapsedTime(_began) > Patience)
        {
            throw new NoSiloException(Patience, exception);
        }

        await Task.Delay(Pause, cancellationToken);
        return true;
    }
}

/// <summary>A gateway found no silo to work with.</summary>
internal sealed class NoSiloException(TimeSpan patience, Exception last)
    : Exception($"No silo was found within {patience.TotalSeconds} s. Does one run on this database, under this Silo:ClusterId?", last);

internal static partial class SiloSearchLog
{
    [LoggerMessage(LogLevel.Warning, "No silo is there yet; waiting for one for up to {Patience}")]
    public static partial void Waiting(this ILogger logger, TimeSpan patience);
}
