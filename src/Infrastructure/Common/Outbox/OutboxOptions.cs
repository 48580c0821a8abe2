using System.ComponentModel.DataAnnotations;

namespace MyHibachi.Infrastructure.Common.Outbox;

/// <summary>How the outbox is drained. Section <c>Outbox</c>.</summary>
internal sealed class OutboxOptions
{
    /// <summary>The longest pause between two looks at the table, when no notification wakes the dispatcher before.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:05:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How many events are taken at a time.</summary>
    [Range(1, 10_000)]
    public int BatchSize { get; set; } = 100;

    /// <summary>How many bookings' events are handled at a time.</summary>
    [Range(1, 256)]
    public int Parallelism { get; set; } = 8;

    /// <summary>How long a dispatcher keeps what it took. If it dies, others take over after that.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The pause after the first failed attempt; it doubles with each further one.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan FirstRetryAfter { get; set; } = TimeSpan.FromSeconds(2);

    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long handled events stay to be looked up.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "365.00:00:00")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How often older ones are deleted.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan CleanEvery { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many are deleted in one statement, so that none holds its locks for long.</summary>
    [Range(1, 100_000)]
    public int CleanBatchSize { get; set; } = 1_000;

    /// <summary>The part of the lease in which handlers must be done; the rest is for storing what came of it.</summary>
    public TimeSpan HandleWithin => Lease * 0.8;

    /// <param name="attempt">1 for the first that failed.</param>
    public TimeSpan RetryAfter(int attempt)
    {
        var wished = FirstRetryAfter * Math.Pow(2, Math.Min(attempt - 1, 20));
        return wished < LongestRetryAfter ? wished : LongestRetryAfter;
    }
}
