using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Optimization;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Optimization;

public sealed class DayProofTests
{
    private static readonly Drive HalfAnHour = (from, to, _) => from == to ? TimeSpan.Zero : TimeSpan.FromMinutes(29.5);

    private static readonly GeoPoint Elsewhere = new(37.5, -121.9);

    [Fact]
    public void An_answer_that_keeps_every_rule_has_nothing_wrong() =>
        Assert.Empty(Wrong(Day([Party(1, Noon), Party(2, Three)], Chef(1)), (1, [1]), (2, [1])));

    [Fact]
    public void A_chef_in_two_places_at_once_is_found() =>
        Assert.Contains("in time", Assert.Single(Wrong(Day([Party(1, Noon), Party(2, Noon)], Chef(1)), (1, [1]), (2, [1]))));

    [Fact]
    public void A_drive_that_does_not_fit_is_found() => Assert.Contains("in time", Assert.Single(Wrong(
        Day([Party(1, Noon) with { Event = Event(Noon, 160) }, Party(2, Three) with { Event = Event(Three, 60, Elsewhere) }], Chef(1)), (1, [1]), (2, [1]))));

    [Fact]
    public void What_is_needed_between_parties_has_to_fit_beside_the_drive()
    {
        var day = Day([Party(1, Noon) with { Event = Event(Noon, 120) }, Party(2, Three)], Chef(1));

        Assert.Empty(Wrong(day with { Buffer = TimeSpan.FromMinutes(60) }, (1, [1]), (2, [1])));
        Assert.Contains("in time", Assert.Single(Wrong(day with { Buffer = TimeSpan.FromMinutes(61) }, (1, [1]), (2, [1]))));
    }

    [Fact]
    public void A_party_that_is_too_large_for_the_chef_is_found() =>
        Assert.Contains("may not serve", Assert.Single(Wrong(Day([Party(1, Noon) with { Guests = 21 }], Chef(1)), (1, [1]))));

    [Fact]
    public void Who_is_off_duty_is_found() =>
        Assert.Contains("may not serve", Assert.Single(Wrong(Day([Party(1, Noon)], Chef(1) with { Duty = [] }), (1, [1]))));

    [Fact]
    public void Who_is_assigned_already_may_stay_whatever_his_hours() =>
        Assert.Empty(Wrong(Day([Party(1, Noon) with { Now = [ChefNo(1)], Guests = 99 }], Chef(1) with { Duty = [] }), (1, [1])));

    [Fact]
    public void Half_of_the_chefs_of_a_party_is_found() =>
        Assert.Contains("takes 2 chefs and has 1", Assert.Single(Wrong(Day([Party(1, Noon) with { Chefs = 2 }], Chef(1), Chef(2)), (1, [1]))));

    [Fact]
    public void Two_chefs_share_a_party_that_is_too_large_for_each() =>
        Assert.Empty(Wrong(Day([Party(1, Noon) with { Chefs = 2, Guests = 40 }], Chef(1), Chef(2)), (1, [1, 2])));

    [Fact]
    public void A_chef_who_counts_twice_is_found() =>
        Assert.Contains(Wrong(Day([Party(1, Noon) with { Chefs = 2 }], Chef(1)), (1, [1, 1])), wrong => wrong.Contains("counts a chef twice", StringComparison.Ordinal));

    [Fact]
    public void Somebody_else_than_who_was_promised_is_found() =>
        Assert.Contains("promised", Assert.Single(Wrong(Day([Party(1, Noon) with { Pinned = [ChefNo(2)] }], Chef(1), Chef(2)), (1, [1]))));

    [Fact]
    public void A_party_that_does_not_exist_is_found() =>
        Assert.Contains("no party", Assert.Single(Wrong(Day([], Chef(1)), (7, [1]))));

    [Fact]
    public void Driving_counts_from_home_between_parties_and_home_again_in_begun_minutes()
    {
        var day = Day([Party(1, Noon) with { Event = Event(Noon, 100, Elsewhere) }, Party(2, Three)], Chef(1) with { OtherParties = 2 }, Chef(2));

        Assert.Equal(new DayCost(0, 0, 30 + 30 + 0, (4 * 4) + 0), DayProof.CostOf(day, Answer((1, [1]), (2, [1]))));
        Assert.Equal(new DayCost(1, 3, 0, (3 * 3) + 0), DayProof.CostOf(day with { Parties = [day.Parties[0] with { Priority = 3 }, day.Parties[1]] }, Answer((2, [1]))));
    }

    [Fact]
    public void A_party_more_counts_more_than_anything_else() => Assert.True(
        new DayCost(1, 9, 999, 99) < new DayCost(2, 2, 0, 0) && new DayCost(1, 1, 999, 99) < new DayCost(1, 2, 0, 0)
        && new DayCost(1, 1, 1, 99) < new DayCost(1, 1, 2, 0) && new DayCost(1, 1, 1, 1) < new DayCost(1, 1, 1, 2));

    [Fact]
    public void One_by_one_keeps_who_is_assigned_and_gives_the_rest_to_who_scores_best()
    {
        var day = Day([Party(1, Noon) with { Now = [ChefNo(2)] }, Party(2, Three), Party(3, Three)], Chef(1), Chef(2) with { Rating = 3 });

        var answer = Greedy.Answer(day, ScorePolicy.Default);

        Assert.Equal([ChefNo(2)], answer.Of(ClaimNo(1)));
        Assert.Equal([ChefNo(1)], answer.Of(ClaimNo(2)));
        Assert.Equal([ChefNo(2)], answer.Of(ClaimNo(3)));
    }

    private static IReadOnlyList<string> Wrong(DayProblem day, params (int Party, int[] Chefs)[] served) => DayProof.WhatIsWrong(day, Answer(served));

    private static DayAnswer Answer(params (int Party, int[] Chefs)[] served) =>
        new(served.ToDictionary(one => ClaimNo(one.Party), IReadOnlyList<ChefId> (one) => [.. one.Chefs.Select(ChefNo)]));

    private static DayProblem Day(DayParty[] parties, params DayChef[] chefs) => new(parties, chefs, HalfAnHour);

    private static DayParty Party(int number, TimeOnly start) => new(ClaimNo(number), Event(start, 100), 10, 0, 1, [], []);

    private static DayChef Chef(int number) =>
        new(ChefNo(number), SanJose, 5, 20, 4.5m, [new(Pacific.InstantOf(Saturday, new(8, 0)), Pacific.InstantOf(Saturday, new(22, 0)))], 0);

    private static Engagement Event(TimeOnly start, int minutes, GeoPoint? place = null) =>
        new(Pacific.InstantOf(Saturday, start), Pacific.InstantOf(Saturday, start).AddMinutes(minutes), place ?? SanJose);
}
