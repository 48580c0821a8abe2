using CsCheck;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Optimization;
using MyHibachi.Infrastructure.Optimization;
using MyHibachi.TestKit.Optimization;

namespace MyHibachi.Infrastructure.Tests.Optimization;

/// <summary>What is true of every day that was optimised.</summary>
public sealed class DayOptimizerLaws : IDisposable
{
    private static readonly OptimizationSettings Unhurried = new() { TimeLimit = TimeSpan.FromMinutes(5) };

    private static readonly Gen<DayProblem> Days = Gen.Select(Gen.Int[1, 10_000], Gen.Int[8, 40], Gen.Int[4, 15], GeneratedDay.Of);

    private readonly SolverThreads _threads = new(Unhurried);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_tiny_day_is_as_good_as_the_best_of_all_answers() => TinyDay.Any.SampleAsync(
        async day => Assert.Equal(TinyDay.Best(day), DayProof.CostOf(day, await Best(day))), iter: 150, threads: 1);

    [Fact]
    public Task Every_answer_is_possible_and_no_worse_than_assigning_one_by_one() => Days.SampleAsync(
        async day =>
        {
            var best = await Best(day);

            Assert.Empty(DayProof.WhatIsWrong(day, best));
            Assert.True(DayProof.CostOf(day, best) <= DayProof.CostOf(day, OneByOne(day)));
        },
        iter: 20,
        threads: 1);

    [Fact]
    public Task The_same_day_has_the_same_answer_again() => Days.SampleAsync(
        async day => Assert.Equal(Said(await Best(day)), Said(await Best(day))), iter: 5, threads: 1);

    [Fact]
    public async Task Chefs_who_are_assigned_stay_where_nothing_is_gained()
    {
        var day = GeneratedDay.Of(seed: 3, parties: 20, chefs: 10);
        var best = await Best(day);
        var again = day with { Parties = [.. day.Parties.Select(party => party with { Now = best.Of(party.Id) })] };

        Assert.Equal(DayProof.CostOf(again, Greedy.Answer(again, ScorePolicy.Default)), DayProof.CostOf(day, best));
        Assert.Equal(Said(best), Said(await Best(again)));
    }

    [Fact]
    public async Task A_search_that_nobody_waits_for_any_more_ends()
    {
        using var cancel = new CancellationTokenSource();
        var day = GeneratedDay.Of(seed: 1, parties: 300, chefs: 100);
        var search = new OrToolsDayOptimizer(_threads, Unhurried).Improve(day, OneByOne(day), cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => search);
        Assert.Equal(1, await _threads.Run(() => 1, Ct));
    }

    public void Dispose() => _threads.Dispose();

    private Task<DayAnswer> Best(DayProblem day) => new OrToolsDayOptimizer(_threads, Unhurried).Improve(day, OneByOne(day), Ct);

    private static DayAnswer OneByOne(DayProblem day) => Greedy.Answer(day, ScorePolicy.Default);

    private static string Said(DayAnswer answer) =>
        string.Join(' ', answer.Chefs.OrderBy(party => party.Key.Value).Select(party => $"{party.Key.Value}:{string.Join(',', party.Value.Select(chef => chef.Value).Order())}"));
}
