using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Optimization;

/// <summary>Every refusal that concerns the plan of a day.</summary>
public static class OptimizationErrors
{
    public static Error NotFound() => new("DAY_PLAN_NOT_FOUND", "There is no such plan.", "planId");

    public static Error DayChanged() => new("DAY_CHANGED", "The day has changed since the plan was made. Make another one.", "planId");

    public static Error Discarded() => new("DAY_PLAN_DISCARDED", "This plan was discarded.", "planId");

    public static Error Accepted() => new("DAY_PLAN_ACCEPTED", "This plan was accepted before.", "planId");

    public static Error DayIsOver() => new("DAY_IS_OVER", "This day is over.", "date");
}
