using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Common.Outbox;

/// <summary>How the outbox is drained. Section <c>Outbox</c>.</summary>
internal sealed record OutboxSettings
{
    /// <summary>The longest pause between two looks at the table, when no notification wakes the dispatcher before; the schedule's viewers are told again of events older than it.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How many events are taken at a time.</summary>
    public int BatchSize { get; init; } = 100;

    /// <summary>How many bookings' events are handled at a time. Few, so that what follows from a sale gives way to the next sale.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>How long a dispatcher keeps what it took. If it dies, others take over after that.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The pause after the first failed attempt; it doubles with each further one.</summary>
    public TimeSpan FirstRetryAfter { get; init; } = TimeSpan.FromSeconds(2);

    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long handled events stay to be looked up.</summary>
    public TimeSpan KeepFor { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How often older ones are deleted, and with them the sessions that have expired.</summary>
    public TimeSpan CleanEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How many are deleted in one statement, so that none holds its locks for long.</summary>
    public int CleanBatchSize { get; init; } = 1_000;

    /// <summary>The part of the lease in which handlers must be done; the rest is for storing what came of it.</summary>
    public TimeSpan HandleWithin => Lease * 0.8;

    /// <param name="attempt">1 for the first that failed.</param>
    public TimeSpan RetryAfter(int attempt)
    {
        var wished = FirstRetryAfter * Math.Pow(2, Math.Min(attempt - 1, 20));
        return wished < LongestRetryAfter ? wished : LongestRetryAfter;
    }

    public static void Check(SettingChecks<OutboxSettings> check) => check
        .That(settings => settings.PollInterval > TimeSpan.Zero, nameof(PollInterval), "must be more than nothing")
        .That(settings => settings.BatchSize is >= 1 and <= 10_000, nameof(BatchSize), "is 1 to 10,000")
        .That(settings => settings.Parallelism >= 1, nameof(Parallelism), "is 1 or more")
        .That(settings => settings.Lease >= TimeSpan.FromSeconds(1), nameof(Lease), "is 1 second or more")
        .That(settings => settings.FirstRetryAfter > TimeSpan.Zero, nameof(FirstRetryAfter), "must be more than nothing")
        .That(settings => settings.LongestRetryAfter >= settings.FirstRetryAfter, nameof(LongestRetryAfter), "must not be less than FirstRetryAfter")
        .NotNegative(settings => settings.KeepFor)
        .That(settings => settings.CleanEvery > TimeSpan.Zero, nameof(CleanEvery), "must be more than nothing")
        .That(settings => settings.CleanBatchSize >= 1, nameof(CleanBatchSize), "is 1 or more");
}
