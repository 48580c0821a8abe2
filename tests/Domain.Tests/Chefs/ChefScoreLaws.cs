using CsCheck;
using MyHibachi.Domain.Chefs;

namespace MyHibachi.Domain.Tests.Chefs;

public sealed class ChefScoreLaws
{
    private static readonly Gen<ScoreFacts> SomeFacts =
        from travel in Gen.Int[0, 300]
        from guests in Gen.Int[1, 100]
        from range in Gen.Select(Gen.Int[1, 100], Gen.Int[0, 100])
        from most in Gen.Int[0, 20]
        from own in Gen.Int[0, most]
        from rating in Gen.Int[0, 50]
        from wish in Gen.OneOf((true, false), (false, true), (false, false))
        select new ScoreFacts(
            TimeSpan.FromMinutes(travel), "the party before", guests, range.Item1, range.Item1 + range.Item2, own, most, rating / 10m, wish.Item1, wish.Item2);

    [Fact]
    public void The_parts_add_up_to_the_score() => SomeFacts.Sample(facts =>
        Score(facts) is var score && Math.Abs(score.Lines.Sum(line => line.Points) - score.Total) < 1e-9);

    [Fact]
    public void A_score_is_0_to_100_and_the_bonus_comes_on_top() => SomeFacts.Sample(facts =>
        Score(facts).Total is var total && total >= 0 && total <= 100 + (facts.IsRequested ? 50 : 0));

    [Fact]
    public void Each_part_is_between_nothing_and_its_weight() => SomeFacts.Sample(facts =>
    {
        double[] weights = [40, 20, 15, 15, 10, 50];
        Assert.All(Score(facts).Lines, line => Assert.InRange(line.Points, 0, weights[(int)line.Part]));
    });

    [Fact]
    public void Every_part_is_shown_once_and_the_bonus_only_on_a_wish() => SomeFacts.Sample(facts =>
        Score(facts).Lines.Select(line => line.Part).SequenceEqual(Enum.GetValues<ScorePart>()[..(facts.IsRequested ? 6 : 5)]));

    [Fact]
    public void Each_reason_names_what_its_part_looked_at() => SomeFacts.Sample(facts =>
    {
        var reasons = Score(facts).Lines.ToDictionary(line => line.Part, line => line.Reason);
        Names(ScorePart.Travel, $"{facts.Travel.TotalMinutes:F0} minutes from {facts.TravelFrom}");
        Names(ScorePart.Skill, $"party of {facts.Guests} ");
        Names(ScorePart.Skill, $"{facts.MinGuests} to {facts.MaxGuests} guests");
        Names(ScorePart.Workload, $"{facts.PartiesThisWeek} parties that week");
        Names(ScorePart.Workload, $"has {facts.MostPartiesThisWeek}");
        Names(ScorePart.Rating, $"{facts.Rating:F1} of 5");

        void Names(ScorePart part, string input) => Assert.Contains(input, reasons[part]);
    });

    [Fact]
    public void The_chef_who_was_asked_for_beats_an_equal_one() => SomeFacts.Sample(facts =>
        Score(facts with { IsRequested = true, AnotherIsRequested = false }).Total
            >= Score(facts with { IsRequested = false, AnotherIsRequested = true }).Total + 60 - 1e-9);

    [Fact]
    public void A_longer_drive_or_a_fuller_week_never_scores_higher() => Gen.Select(SomeFacts, Gen.Int[0, 60]).Sample((facts, more) =>
        Score(facts with { Travel = facts.Travel + TimeSpan.FromMinutes(more) }).Total <= Score(facts).Total
        && Score(facts with { PartiesThisWeek = facts.MostPartiesThisWeek }).Total <= Score(facts).Total);

    private static ChefScore Score(ScoreFacts facts) => ChefScore.Of(facts, ScorePolicy.Default);
}
