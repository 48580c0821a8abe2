using FluentValidation;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Scheduling;

/// <summary>How many days are read at once.</summary>
public static class DayRange
{
    /// <summary>Two months on one page.</summary>
    public const int MaxDays = 62;

    /// <summary>All dates from the one to the other, both included.</summary>
    public static IEnumerable<DateOnly> Of(DateOnly from, DateOnly to) => Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays);

    internal static void ValidRange<T>(this IRuleBuilder<T, DateOnly> to, Func<T, DateOnly> from) => to
        .Must((request, last) => last >= from(request) && last.DayNumber - from(request).DayNumber < MaxDays)
        .WithErrorCode(SchedulingErrors.RangeTooLong(MaxDays).Code).WithMessage(SchedulingErrors.RangeTooLong(MaxDays).Message);
}
