namespace MyHibachi.Domain.Scheduling;

/// <summary>Where other slots are looked for, and what counts how much. The four weights add up to 100.</summary>
public sealed record SuggestionPolicy
{
    /// <summary>What being near in time counts.</summary>
    public double ClosenessWeight { get; init; } = 40;

    /// <summary>What it counts that many places are left.</summary>
    public double CertaintyWeight { get; init; } = 25;

    /// <summary>What it counts that a chef is near that day anyway.</summary>
    public double TravelWeight { get; init; } = 20;

    /// <summary>What it counts that the customer had parties on such a weekday, at such a time.</summary>
    public double HabitWeight { get; init; } = 15;

    /// <summary>A drive shorter by as much earns all travel points.</summary>
    public TimeSpan TravelSavedWorthAll { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>How many days after the wished one are looked at.</summary>
    public int DaysAhead { get; init; } = 3;

    /// <summary>How many weeks ahead the same weekday is looked at.</summary>
    public int WeeksAhead { get; init; } = 4;

    /// <summary>The days to look at, the wished one first.</summary>
    public IEnumerable<DateOnly> DaysFor(DateOnly wished) =>
    [
        wished,
        .. Enumerable.Range(1, DaysAhead).Select(day => wished.AddDays(day)).Concat(Enumerable.Range(1, WeeksAhead).Select(week => wished.AddDays(7 * week))).Distinct(),
    ];
}
