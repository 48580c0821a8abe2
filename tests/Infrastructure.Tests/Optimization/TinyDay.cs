using CsCheck;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Optimization;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;
using MyHibachi.TestKit.Optimization;

namespace MyHibachi.Infrastructure.Tests.Optimization;

/// <summary>Days so small that every answer can be tried.</summary>
internal static class TinyDay
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 20, 19, 0, 0, TimeSpan.Zero);

    private static readonly Gen<GeoPoint> Place =
        Gen.Select(Gen.Double[-0.4, 0.4], Gen.Double[-0.4, 0.4], (north, east) => new GeoPoint(37.3 + north, -121.9 + east));

    private static readonly Gen<DayChef> Chef = Gen.Select(
        Place, Gen.Int[10, 40], Gen.Bool, Gen.Int[0, 4], (home, most, isLate, others) =>
            new DayChef(default, home, 5, most, 4.5m, [new(Noon.AddHours(isLate ? 2 : -2), Noon.AddHours(11))], others));

    private static readonly Gen<DayParty> Party = Gen.Select(
        Place, Gen.Int[0, 3], Gen.Int[1, 30], Gen.Int[0, 2], Gen.Frequency((4, 1), (1, 2)), Gen.Int[0, 12], (venue, slot, guests, priority, chefs, pin) =>
        {
            var start = Noon.AddHours(3 * slot);
            ChefId[] pinned = pin is 1 or 2 ? [ChefNo(pin)] : [];
            return new DayParty(default, new(start, start.AddMinutes(100), venue), guests, priority, chefs, [], pinned);
        });

    public static Gen<DayProblem> Any { get; } = Gen.Select(Party.Array[1, 4], Chef.Array[2, 3], (parties, chefs) => new DayProblem(
        [.. parties.Select((party, index) => party with { Id = new(Id(index + 1)) })],
        [.. chefs.Select((chef, index) => chef with { Id = ChefNo(index + 1) })],
        GeneratedDay.Drive));

    /// <summary>The cost of the best answer there is.</summary>
    public static DayCost Best(DayProblem problem) => Answers(problem, [], 0).Min(answer => DayProof.CostOf(problem, answer));

    private static IEnumerable<DayAnswer> Answers(DayProblem problem, Dictionary<ClaimId, IReadOnlyList<ChefId>> chefs, int party) =>
        DayProof.WhatIsWrong(problem, new(chefs)).Count > 0 ? []
        : party == problem.Parties.Count ? [new(chefs)]
        : Crews(problem, problem.Parties[party].Chefs).Prepend([]).SelectMany(crew =>
            Answers(problem, crew.Length == 0 ? chefs : new(chefs) { [problem.Parties[party].Id] = crew }, party + 1));

    private static IEnumerable<ChefId[]> Crews(DayProblem problem, int size) => size == 1
        ? problem.Chefs.Select(chef => new[] { chef.Id })
        : from one in problem.Chefs from other in problem.Chefs where one.Id.Value < other.Id.Value select new[] { one.Id, other.Id };

    private static ChefId ChefNo(int number) => new(Id(number));

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
