using MyHibachi.Domain.Common;
using MyHibachi.Domain.Settings;

namespace MyHibachi.Application.Settings;

/// <summary>The form that a setting's value has.</summary>
public enum SettingKind
{
    /// <summary>As in <c>02:00:00</c>, with days before a point: <c>7.00:00:00</c>.</summary>
    Duration,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A time on a station's wall, as in <c>18:00</c>.</summary>
    Time,

    /// <summary>Several of them, in order, with commas between.</summary>
    Times,
}

/// <summary>A value of the business that staff may change while the program runs.</summary>
/// <param name="Key">As in <c>timeline.cancelAfter</c>; never changes its meaning.</param>
/// <param name="Unit">What a number counts; null where the form says it.</param>
/// <param name="Minimum">In the value's own form; null for none.</param>
/// <param name="Maximum">In the value's own form; null for none.</param>
/// <param name="Read">The value in its one form.</param>
/// <param name="Write">The rules with another value, if it has that form and lies within the bounds.</param>
public sealed record SettingDefinition(
    string Key, SettingKind Kind, string? Unit, string Description, string? Minimum, string? Maximum,
    Func<Rules, string> Read, Func<Rules, string, Result<Rules>> Write)
{
    internal static SettingDefinition Duration(
        string key, string description, TimeSpan minimum, TimeSpan maximum, Func<Rules, TimeSpan> get, Func<Rules, TimeSpan, Rules> with)
    {
        return new(key, SettingKind.Duration, null, description, Text(minimum), Text(maximum), rules => Text(get(rules)), (rules, text) =>
            TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum
                ? with(rules, value)
                : SettingErrors.Unreadable($"a length of time from {Text(minimum)} to {Text(maximum)}"));

        static string Text(TimeSpan value) => value.ToString("c", CultureInfo.InvariantCulture);
    }

    internal static SettingDefinition Number(
        string key, string unit, string description, decimal minimum, decimal maximum, Func<Rules, decimal> get, Func<Rules, decimal, Rules> with, bool isWhole = false)
    {
        return new(key, SettingKind.Number, unit, description, Text(minimum), Text(maximum), rules => Text(get(rules)), (rules, text) =>
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                && value >= minimum && value <= maximum && (!isWhole || decimal.IsInteger(value))
                ? with(rules, value)
                : SettingErrors.Unreadable($"a {(isWhole ? "whole " : "")}number from {Text(minimum)} to {Text(maximum)}"));

        static string Text(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
    }

    internal static SettingDefinition Time(string key, string description, Func<Rules, TimeOnly> get, Func<Rules, TimeOnly, Rules> with) =>
        new(key, SettingKind.Time, null, description, null, null, rules => Clock(get(rules)), (rules, text) =>
            TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
                ? with(rules, value)
                : SettingErrors.Unreadable("a time such as 18:00"));

    internal static SettingDefinition Times(
        string key, string description, Func<Rules, IReadOnlyList<TimeOnly>> get, Func<Rules, IReadOnlyList<TimeOnly>, Rules> with)
    {
        return new(key, SettingKind.Times, null, description, null, null, rules => string.Join(',', get(rules).Select(Clock)), (rules, text) =>
            Parse(text) is { } times ? with(rules, times) : SettingErrors.Unreadable("1 to 12 different times in order, such as 12:00,18:00"));

        static TimeOnly[]? Parse(string text)
        {
            var parts = text.Split(',', StringSplitOptions.TrimEntries);
            TimeOnly[] times =
            [
                .. parts.Select(part => TimeOnly.TryParseExact(part, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : (TimeOnly?)null)
                    .OfType<TimeOnly>(),
            ];
            return times.Length is >= 1 and <= 12 && times.Length == parts.Length && times.SequenceEqual(times.Distinct().Order()) ? times : null;
        }
    }

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
