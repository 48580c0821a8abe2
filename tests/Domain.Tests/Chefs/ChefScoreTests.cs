using MyHibachi.Domain.Chefs;

namespace MyHibachi.Domain.Tests.Chefs;

public sealed class ChefScoreTests
{
    private static readonly ScoreFacts Facts = new(
        Travel: TimeSpan.FromMinutes(30),
        TravelFrom: "home",
        Guests: 20,
        MinGuests: 10,
        MaxGuests: 40,
        PartiesThisWeek: 2,
        MostPartiesThisWeek: 4,
        Rating: 4.5m,
        IsRequested: false,
        AnotherIsRequested: false);

    [Fact]
    public void Each_part_is_shown_with_its_points_and_what_they_came_from() => Assert.Equal(
        [
            new(ScorePart.Travel, 30, "30 minutes from home."),
            new(ScorePart.Skill, 20, "A party of 20 suits the range of 10 to 40 guests."),
            new(ScorePart.Workload, 7.5, "2 parties that week; the busiest colleague has 4."),
            new(ScorePart.Rating, 13.5, "Rated 4.5 of 5."),
            new(ScorePart.Preference, 5, "The customer has no wish."),
        ],
        Score(Facts).Lines);

    [Fact]
    public void The_total_is_the_sum_of_the_parts() => Assert.Equal(76, Score(Facts).Total);

    [Fact]
    public void The_best_chef_who_was_asked_for_has_150()
    {
        var score = Score(Facts with { Travel = TimeSpan.Zero, PartiesThisWeek = 0, Rating = 5, IsRequested = true });

        Assert.Equal(150, score.Total);
        Assert.Equal(new(ScorePart.Preference, 10, "The customer's wish."), score.Lines[4]);
        Assert.Equal(new(ScorePart.Bonus, 50, "The customer asked for this chef."), score.Lines[5]);
    }

    [Fact]
    public void The_worst_chef_has_nothing()
    {
        var score = Score(Facts with
        {
            Travel = TimeSpan.FromHours(3),
            Guests = 1,
            MinGuests = 1000,
            MaxGuests = 1000,
            PartiesThisWeek = 4,
            Rating = 0,
            AnotherIsRequested = true,
        });

        Assert.Equal(0, score.Total, 0.1);
        Assert.Equal(new(ScorePart.Preference, 0, "The customer asked for somebody else."), score.Lines[4]);
    }

    [Theory]
    [InlineData(0, 40)]
    [InlineData(60, 20)]
    [InlineData(119, 1.0 / 3)]
    [InlineData(120, 0)]
    [InlineData(300, 0)]
    public void A_drive_of_two_hours_or_more_earns_nothing(int minutes, double points) =>
        Assert.Equal(points, Points(ScorePart.Travel, Facts with { Travel = TimeSpan.FromMinutes(minutes) }), 1e-9);

    [Theory]
    [InlineData(9, 18, "A party of 9 is smaller than the range of 10 to 40 guests.")]
    [InlineData(10, 20, "A party of 10 suits the range of 10 to 40 guests.")]
    [InlineData(40, 20, "A party of 40 suits the range of 10 to 40 guests.")]
    [InlineData(41, 0, "A party of 41 is larger than the range of 10 to 40 guests.")]
    public void A_party_within_the_chefs_range_earns_all_of_the_skill(int guests, double points, string reason) => Assert.Equal(
        new ScoreLine(ScorePart.Skill, points, reason), Score(Facts with { Guests = guests }).Lines[1]);

    [Theory]
    [InlineData(0, 0, 15)]
    [InlineData(0, 3, 15)]
    [InlineData(3, 3, 0)]
    public void The_busiest_chef_of_the_week_earns_nothing_for_fairness(int own, int most, double points) =>
        Assert.Equal(points, Points(ScorePart.Workload, Facts with { PartiesThisWeek = own, MostPartiesThisWeek = most }));

    [Fact]
    public void The_weights_are_40_20_15_15_10_and_a_bonus_of_50()
    {
        var policy = ScorePolicy.Default;

        Assert.Equal(
            (40, 20, 15, 15, 10, 50),
            (policy.TravelWeight, policy.SkillWeight, policy.WorkloadWeight, policy.RatingWeight, policy.PreferenceWeight, policy.RequestedBonus));
    }

    private static ChefScore Score(ScoreFacts facts) => ChefScore.Of(facts, ScorePolicy.Default);

    private static double Points(ScorePart part, ScoreFacts facts) => Score(facts).Lines.Single(line => line.Part == part).Points;
}
