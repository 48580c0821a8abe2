namespace MyHibachi.Silo.Common;

/// <summary>How reminders behave when a step could not be taken at its time.</summary>
public sealed record ReminderSettings
{
    /// <summary>How long after a missed tick the next attempt comes: after a crash, or while the database is away. 1 second or more.</summary>
    public TimeSpan RetryEvery { get; init; } = TimeSpan.FromSeconds(15);
}
