using MyHibachi.Domain.Optimization;

namespace MyHibachi.Application.Optimization;

/// <summary>Looks for the best day for every chef. It takes seconds of a processor, so it works on threads of its own, a few at a time.</summary>
public interface IDayOptimizer
{
    /// <summary>The best answer that was found in the time it has.</summary>
    /// <param name="start">A possible answer; the result is never worse.</param>
    Task<DayAnswer> Improve(DayProblem problem, DayAnswer start, CancellationToken ct);
}
