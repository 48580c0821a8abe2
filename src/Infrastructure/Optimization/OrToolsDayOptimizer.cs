using MyHibachi.Application.Optimization;
using MyHibachi.Domain.Optimization;

namespace MyHibachi.Infrastructure.Optimization;

/// <summary>Finds the best day with Google's OR-Tools.</summary>
internal sealed class OrToolsDayOptimizer(SolverThreads threads, OptimizationSettings settings) : IDayOptimizer
{
    public Task<DayAnswer> Improve(DayProblem problem, DayAnswer start, CancellationToken ct) => threads.Run(() => Search(problem, start, ct), ct);

    private DayAnswer Search(DayProblem problem, DayAnswer start, CancellationToken ct)
    {
        if (problem.Parties.Count == 0 || problem.Chefs.Count == 0)
        {
            return start;
        }

        var found = new RouteSearch(new(problem), new(settings.TimeLimit, ct)).Run(start, settings.Seed);
        ct.ThrowIfCancellationRequested();
        return DayProof.CostOf(problem, found) <= DayProof.CostOf(problem, start) ? found : start;
    }
}
