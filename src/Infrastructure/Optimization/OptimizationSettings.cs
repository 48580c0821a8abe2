using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Optimization;

/// <summary>What looking for the best day may take.</summary>
internal sealed record OptimizationSettings
{
    public const string Section = "Optimization";

    /// <summary>After this time the best answer so far is taken.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(9);

    /// <summary>Days that one process works on at once, each on a thread of its own; others wait.</summary>
    public int AtOnce { get; init; } = 1;

    /// <summary>The same day with the same seed has the same answer, unless the time runs out.</summary>
    public int Seed { get; init; } = 1;

    public static void Check(SettingChecks<OptimizationSettings> check) => check
        .That(settings => settings.TimeLimit > TimeSpan.Zero, nameof(TimeLimit), "must be more than nothing")
        .That(settings => settings.AtOnce > 0, nameof(AtOnce), "must be 1 or more")
        .That(settings => settings.Seed >= 0, nameof(Seed), "must not be negative");
}
