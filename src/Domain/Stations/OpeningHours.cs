using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Stations;

/// <summary>A date on which a station keeps other hours than on its weekday, or none.</summary>
/// <param name="From">Included; null when the station is closed all day.</param>
/// <param name="Until">Excluded, midnight is the end of the day; null when the station is closed all day.</param>
/// <param name="Name">What people call the day; null when nobody said.</param>
public sealed record Holiday(DateOnly Date, TimeOnly? From, TimeOnly? Until, string? Name)
{
    public const int MaxNameLength = 100;

    internal bool IsWrong =>
        Name?.Length > MaxNameLength
        || (From is { } from && Until is { } until ? !WeekdayHours.IsStretch(from, until) : From is not null || Until is not null);

    internal bool Covers(TimeOnly start) => From is { } from && Until is { } until && WeekdayHours.Holds(from, until, start);
}

/// <summary>When parties of a station start: by weekday, but for the dates that are otherwise.</summary>
/// <param name="Week">A weekday that is not named is closed.</param>
/// <param name="Holidays">One a date.</param>
public sealed record OpeningHours(IReadOnlyList<WeekdayHours> Week, IReadOnlyList<Holiday> Holidays)
{
    /// <summary>Years of holidays.</summary>
    public const int MostHolidays = 200;

    /// <summary>No hour is closed.</summary>
    public static OpeningHours Always { get; } = new(WeekdayHours.Always, []);

    public bool Cover(DateOnly date, TimeOnly start) => HolidayOn(date) is { } special
        ? special.Covers(start)
        : Week.Any(hours => hours.Cover(date.DayOfWeek, start));

    /// <summary>The date's own hours, if it is no day like its weekday.</summary>
    public Holiday? HolidayOn(DateOnly date) => Holidays.FirstOrDefault(holiday => holiday.Date == date);

    /// <summary>When parties start on that date; none when it is closed.</summary>
    public IReadOnlyList<WeekdayHours> On(DateOnly date) => HolidayOn(date) switch
    {
        null => [.. Week.Where(hours => hours.Day == date.DayOfWeek)],
        { From: { } from, Until: { } until } => [new(date.DayOfWeek, from, until)],
        _ => [],
    };

    /// <summary>Every field that cannot be so.</summary>
    public IEnumerable<Error> Wrong()
    {
        if (WeekdayHours.Wrong(Week, "workingHours") is { } week)
        {
            yield return week;
        }

        if (Holidays.Count > MostHolidays || Holidays.Any(holiday => holiday.IsWrong) || Holidays.DistinctBy(holiday => holiday.Date).Count() < Holidays.Count)
        {
            yield return StationErrors.InvalidHolidays(MostHolidays);
        }
    }
}
