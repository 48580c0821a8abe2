using System.Diagnostics;
using MyHibachi.Benchmarks.Measuring;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Optimization;
using MyHibachi.Infrastructure.Optimization;
using MyHibachi.TestKit.Optimization;

namespace MyHibachi.Benchmarks.Scenarios.Optimization;

/// <summary>The best day for every chef: how long it takes, and how good it is beside ten seconds of OR-Tools' routing and beside assigning one by one.</summary>
internal static class OptimizedDays
{
    private const int Days = 30;

    private static readonly OptimizationSettings Settings = new();

    private static readonly (int Parties, int Chefs, string Wanted)[] Sizes =
        [(60, 20, "≤ 1 s, driving within 1 %, none unserved more"), (120, 40, "≤ 2 s, within 2 %"), (300, 100, "≤ 10 s, within 2 %")];

    public static async Task Measure(Report report)
    {
        using var threads = new SolverThreads(Settings);
        var optimizer = new OrToolsDayOptimizer(threads, Settings);
        await Solve(optimizer, GeneratedDay.Of(seed: 99, parties: 12, chefs: 5));
        foreach (var (parties, chefs, wanted) in Sizes)
        {
            var day = GeneratedDay.Of(seed: 1, parties, chefs);
            var (took, worked, cost, _) = await Solve(optimizer, day);
            var reference = new RoutingReference(new(day)).Solve() is { } routing
                ? string.Create(CultureInfo.InvariantCulture, $"{routing.Minutes} min and {routing.Unserved}: {Percent(cost.DriveMinutes, routing.Minutes)}")
                : "no answer";
            report.Add(
                $"`optimizeDay`, {parties} parties × {chefs} chefs, beside 10 s of OR-Tools' routing", wanted,
                string.Create(CultureInfo.InvariantCulture, $"{took.TotalSeconds:0.00} s ({worked.TotalSeconds:0.00} s of processor), {cost.DriveMinutes} min and {cost.Unserved} unserved, routing {reference}"));
        }

        await MeasureSavings(optimizer, report);
    }

    private static async Task MeasureSavings(OrToolsDayOptimizer optimizer, Report report)
    {
        var (before, after, left, leftBefore) = (0, 0, 0, 0);
        for (var seed = 1; seed <= Days; seed++)
        {
            var (_, _, cost, oneByOne) = await Solve(optimizer, GeneratedDay.Of(seed, parties: 60, chefs: 20));
            (before, after, left, leftBefore) = (before + oneByOne.DriveMinutes, after + cost.DriveMinutes, left + cost.Unserved, leftBefore + oneByOne.Unserved);
        }

        report.Add(
            $"assigning one by one → optimised, {Days} days of 60 parties × 20 chefs", "reported",
            $"{before} → {after} min of driving ({Percent(after, before)}), {(before - after) / Days} min saved a day; unserved {leftBefore} → {left}");
    }

    private static async Task<(TimeSpan Took, TimeSpan Worked, DayCost Cost, DayCost OneByOne)> Solve(OrToolsDayOptimizer optimizer, DayProblem day)
    {
        var (began, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var oneByOne = Greedy.Answer(day, ScorePolicy.Default);
        var best = await optimizer.Improve(day, oneByOne, CancellationToken.None);
        var (took, used) = (Stopwatch.GetElapsedTime(began), Environment.CpuUsage.TotalTime - worked);
        return DayProof.WhatIsWrong(day, best) is [var wrong, ..]
            ? throw new InvalidOperationException(wrong)
            : (took, used, DayProof.CostOf(day, best), DayProof.CostOf(day, oneByOne));
    }

    private static string Percent(double now, double then) => string.Create(CultureInfo.InvariantCulture, $"{((now / then) - 1) * 100:+0.0;-0.0} %");
}
