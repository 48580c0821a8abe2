using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Stations;

/// <summary>A stretch of a weekday, by the clock on a station's wall: parties start in it.</summary>
/// <param name="From">Included.</param>
/// <param name="Until">Excluded; midnight is the end of the day.</param>
public sealed record WeekdayHours(DayOfWeek Day, TimeOnly From, TimeOnly Until)
{
    /// <summary>Nobody needs more stretches of a week than two shifts a day.</summary>
    public const int MostStretches = 14;

    /// <summary>Every hour of every day.</summary>
    public static IReadOnlyList<WeekdayHours> Always { get; } = [.. Enum.GetValues<DayOfWeek>().Select(day => new WeekdayHours(day, TimeOnly.MinValue, TimeOnly.MinValue))];

    public bool Cover(DayOfWeek day, TimeOnly start) => day == Day && Holds(From, Until, start);

    /// <summary>Null, or why these cannot be anybody's hours.</summary>
    public static Error? Wrong(IReadOnlyList<WeekdayHours> hours, string field) =>
        hours.Count > MostStretches || hours.Any(one => !Enum.IsDefined(one.Day) || !IsStretch(one.From, one.Until)) || Overlap(hours)
            ? StationErrors.InvalidHours(MostStretches).At(field)
            : null;

    internal static bool IsStretch(TimeOnly from, TimeOnly until) => until == TimeOnly.MinValue || from < until;

    internal static bool Holds(TimeOnly from, TimeOnly until, TimeOnly start) => from <= start && (until == TimeOnly.MinValue || start < until);

    private static bool Overlap(IReadOnlyList<WeekdayHours> hours) => hours
        .Where((one, place) => hours.Skip(place + 1).Any(other => other.Cover(one.Day, one.From) || one.Cover(other.Day, other.From)))
        .Any();
}
