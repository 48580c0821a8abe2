using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using Calendar = Ical.Net.Calendar;

namespace MyHibachi.Infrastructure.Chefs;

/// <summary>Finds in a calendar when its owner is busy. What is free or cancelled does not count.</summary>
/// <param name="clock">Rules where an event tells no time zone: one that floats, or lasts whole days.</param>
internal sealed class IcalBusyTimes(StationClock clock, int maxEvents)
{
    private const string Begin = "BEGIN:VCALENDAR";

    private const string Event = "BEGIN:VEVENT";

    // A rule that never comes true is looked at so often, and no more.
    private static readonly EvaluationOptions Patience = new() { MaxUnmatchedIncrementsLimit = 1_000 };

    public Result<IReadOnlyList<BusyTime>> Read(string text, DateTimeOffset from, DateTimeOffset to)
    {
        var calendarText = text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (!calendarText.StartsWith(Begin, StringComparison.OrdinalIgnoreCase))
        {
            return ChefErrors.CalendarUnreadable();
        }

        if (calendarText.AsSpan().Count(Event) > maxEvents)
        {
            return ChefErrors.CalendarTooFull(maxEvents);
        }

        try
        {
            return Calendar.Load(calendarText) is { } calendar ? Busy(calendar, from, to) : ChefErrors.CalendarUnreadable();
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            // Whatever a stranger's text does to the library, it is the text that is wrong.
            return ChefErrors.CalendarUnreadable();
        }
    }

    private Result<IReadOnlyList<BusyTime>> Busy(Calendar calendar, DateTimeOffset from, DateTimeOffset to)
    {
        if (calendar.Events.Any(one => one.Start is null))
        {
            return ChefErrors.CalendarUnreadable();
        }

        if (calendar.Events.Any(one => Recurrences.Of(one).Any(rule => Recurrences.AreTooMany(rule, one.Start, to))))
        {
            return ChefErrors.CalendarTooFull(maxEvents);
        }

        // An event that lasts longer than a month before it reaches today is somebody's mistake.
        var start = new CalDateTime(from.AddDays(-31).UtcDateTime, CalDateTime.UtcTzId);
        var end = new CalDateTime(to.UtcDateTime, CalDateTime.UtcTzId);
        List<BusyTime> times = [];
        foreach (var occurrence in calendar.GetOccurrences<CalendarEvent>(start, Patience).TakeWhileBefore(end))
        {
            if (occurrence.Source is CalendarEvent happening && IsBusy(happening) && TimeOf(occurrence.Period) is var time && time.Overlaps(from, to))
            {
                times.Add(time);
            }

            if (times.Count > BusyTime.MostAtOnce)
            {
                return ChefErrors.CalendarTooFull(maxEvents);
            }
        }

        return Result<IReadOnlyList<BusyTime>>.Success(BusyTime.Merged(times));
    }

    private static bool IsBusy(CalendarEvent happening) =>
        !string.Equals(happening.Transparency, TransparencyType.Transparent, StringComparison.OrdinalIgnoreCase) && !string.Equals(happening.Status, EventStatus.Cancelled, StringComparison.OrdinalIgnoreCase);

    private BusyTime TimeOf(Period period)
    {
        var start = Instant(period.StartTime);
        return new(start, period.EffectiveEndTime is { } end ? Instant(end) : period.StartTime.HasTime ? start : Instant(period.StartTime.AddDays(1)));
    }

    private DateTimeOffset Instant(CalDateTime at) => at.IsFloating
        ? clock.InstantOf(DateOnly.FromDateTime(at.Value), TimeOnly.FromDateTime(at.Value))
        : new(at.AsUtc, TimeSpan.Zero);
}

/// <summary>Keeps a rule of a stranger's from being worked out for minutes.</summary>
internal static class Recurrences
{
    private const int MostSteps = 50_000;

    private const int MostADay = 24;

    /// <summary>Every rule of an event, also those that only an old calendar has.</summary>
    public static IEnumerable<RecurrencePattern> Of(CalendarEvent happening) =>
        happening.Properties.Where(property => property.Name is "RRULE" or "EXRULE").SelectMany(property => property.Values ?? []).OfType<RecurrencePattern>();

    public static bool AreTooMany(RecurrencePattern rule, CalDateTime? start, DateTimeOffset until)
    {
        var aDay = Math.Max(1, rule.ByHour.Count) * Math.Max(1, rule.ByMinute.Count) * Math.Max(1, rule.BySecond.Count);
        var step = rule.Frequency switch
        {
            FrequencyType.Secondly or FrequencyType.Minutely => TimeSpan.FromMinutes(1),
            FrequencyType.Hourly => TimeSpan.FromHours(1),
            _ => TimeSpan.FromDays(1),
        };
        var steps = (until.UtcDateTime - (start?.Value ?? until.UtcDateTime)) / (step * Math.Max(1, rule.Interval));
        return aDay > MostADay || steps > MostSteps || rule.Frequency is FrequencyType.Secondly or FrequencyType.Minutely;
    }
}
