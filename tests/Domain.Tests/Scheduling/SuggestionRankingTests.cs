using CsCheck;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Scheduling;

public sealed class SuggestionRankingTests
{
    private static readonly StationId Here = new(new Guid("57a70000-0000-4000-8000-00000000000a"));

    private static readonly Slot Wished = new(Saturday, Six);

    private static readonly Gen<SlotCandidate> SomeCandidate = Gen.Select(
        Gen.Int[0, 28], Gen.OneOf(Noon, Three, Six, Nine), Gen.Enum<SlotState>(), Gen.Int[1, 9], Gen.Int[0, 90], Gen.OneOf("AUS", "SJC"),
        (days, start, state, left, saved, code) => Candidate(days, start, left, saved, code, state));

    // Of which two are often equally good.
    private static readonly Gen<SlotCandidate> MuchAlike = Gen.Select(
        Gen.Int[0, 1], Gen.OneOf(Three, Nine), Gen.OneOf("AUS", "JFK", "SMF"), (days, start, code) => Candidate(days, start, code: code));

    private static readonly Gen<Slot> SomeSlot = Gen.Select(Gen.Int[-400, -1], Gen.OneOf(Noon, Three, Six, Nine), (days, start) => new Slot(Saturday.AddDays(days), start));

    [Fact]
    public void What_cannot_be_had_is_never_suggested_and_nothing_else_is_left_out() => SomeCandidate.Array[0, 30].Sample(candidates => Assert.Equal(
        candidates.Where(one => one.Availability.State is SlotState.Open or SlotState.FewLeft && (one.IsNearby || one.Slot != Wished)).ToHashSet(),
        Rank(candidates).Select(one => one.Candidate).ToHashSet()));

    [Fact]
    public void The_order_does_not_depend_on_the_order_in_which_they_come() =>
        Gen.Select(MuchAlike.Array[0, 12], SomeSlot.Array[0, 5], Gen.Int).Sample((candidates, earlier, seed) =>
        {
            var distinct = candidates.DistinctBy(one => (one.Slot, one.StationCode)).ToArray();
            var shuffled = distinct.ToArray();
            new Random(seed).Shuffle(shuffled);

            Assert.Equal(Rank(distinct, earlier).Select(one => one.Candidate), Rank(shuffled, earlier).Select(one => one.Candidate));
        });

    [Fact]
    public void The_parts_add_up_to_the_score_which_is_never_more_than_the_weights_together() =>
        Gen.Select(SomeCandidate.Array[0, 12], SomeSlot.Array[0, 5]).Sample((candidates, earlier) => Assert.All(Rank(candidates, earlier), one =>
        {
            Assert.Equal(one.Lines.Sum(line => line.Points), one.Score, 9);
            Assert.Equal(Enum.GetValues<SuggestionPart>(), one.Lines.Select(line => line.Part));
            Assert.All(one.Lines, line => Assert.True(line.Points >= 0));
            Assert.InRange(one.Score, 0, 100);
        }));

    [Fact]
    public void Nearer_in_time_is_never_worse() => Gen.Select(Gen.Int[0, 27], Gen.Int[1, 27]).Sample((days, more) =>
        Assert.True(Points(Candidate(days, Nine), SuggestionPart.Closeness) > Points(Candidate(days + more, Nine), SuggestionPart.Closeness)));

    [Fact]
    public void More_places_are_never_worse() => Gen.Select(Gen.Int[1, 20], Gen.Int[1, 20]).Sample((left, more) =>
        Assert.True(Points(Candidate(1, Six, left), SuggestionPart.Certainty) < Points(Candidate(1, Six, left + more), SuggestionPart.Certainty)));

    [Fact]
    public void More_driving_saved_is_never_worse() => Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60]).Sample((saved, more) =>
        Assert.True(Points(Candidate(1, Six, saved: saved), SuggestionPart.Travel) <= Points(Candidate(1, Six, saved: saved + more), SuggestionPart.Travel)));

    [Fact]
    public void Another_party_at_that_time_or_weekday_makes_the_habit_no_weaker() => SomeSlot.Array[1, 8].Sample(earlier =>
    {
        var candidate = Candidate(1, Three);
        var alike = candidate.Slot with { Date = candidate.Slot.Date.AddDays(-70) };

        Assert.True(Points(candidate, SuggestionPart.Habit, earlier) <= Points(candidate, SuggestionPart.Habit, [.. earlier, alike]));
    });

    [Fact]
    public void Each_is_told_how_it_differs_from_the_wish_and_what_speaks_for_it()
    {
        var ranked = Rank([Candidate(0, Three), Candidate(1, Six), Candidate(14, Six), Candidate(0, Six, code: "AUS"), Candidate(2, Six, saved: 60)]);

        Assert.Equal(
            [
                (SuggestionKind.NearbyStation, "From the nearby station AUS, 18:00 on the same day."),
                (SuggestionKind.SameDay, "The same day at 15:00."),
                (SuggestionKind.NextDays, "A chef is near there that day, which saves some 60 minutes of driving."),
                (SuggestionKind.NextDays, "The next day at 18:00."),
                (SuggestionKind.SameWeekday, "2 places are left."),
            ],
            ranked.Select(one => (one.Kind, one.Reason)));
        Assert.Equal("The same weekday 2 weeks later, at 18:00.", ranked[^1].Lines[0].Reason);
    }

    [Fact]
    public void Habits_are_told_in_words() => Assert.Equal(
        "Of 3 earlier parties 2 were on a Saturday and 1 at 15:00.",
        Rank([Candidate(0, Three)], [new(Saturday.AddDays(-7), Six), new(Saturday.AddDays(-14), Nine), new(Saturday.AddDays(-1), Three)]).Single().Lines[3].Reason);

    [Fact]
    public void The_days_looked_at_are_the_wished_one_the_next_and_the_same_weekday_of_the_next_weeks() => Assert.Equal(
        [0, 1, 2, 3, 7, 14, 21, 28], new SuggestionPolicy().DaysFor(Saturday).Select(day => day.DayNumber - Saturday.DayNumber));

    [Fact]
    public void No_day_is_looked_at_twice() => Assert.Equal(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 14], new SuggestionPolicy { DaysAhead = 8, WeeksAhead = 2 }.DaysFor(Saturday).Select(day => day.DayNumber - Saturday.DayNumber));

    [Fact]
    public void Driving_is_saved_when_another_slots_party_is_nearer_than_the_station_in_steps_of_ten_minutes()
    {
        var day = ADay().WithChefs(2).Build();
        var near = SanJose with { Latitude = SanJose.Latitude + 0.1 };
        day.Hold(ClaimNo(1), Noon, 10, near, Now).OrValue();

        Assert.Equal(TimeSpan.Zero, day.TravelSaved(Six, SanJose, SanJose));
        Assert.Equal(TimeSpan.Zero, day.TravelSaved(Noon, near, LosAngeles));
        var estimate = TravelTime.Estimate(LosAngeles, near, Saturday.ToDateTime(Six), SchedulingPolicy.Default).Total.TotalMinutes;
        Assert.Equal(Math.Floor(estimate / 10) * 10, day.TravelSaved(Six, near, LosAngeles).TotalMinutes);
    }

    private static IReadOnlyList<SlotSuggestion> Rank(IEnumerable<SlotCandidate> candidates, IReadOnlyCollection<Slot>? earlier = null) =>
        new SuggestionRanking(Wished, earlier ?? [], new()).Rank(candidates);

    private static double Points(SlotCandidate candidate, SuggestionPart part, IReadOnlyCollection<Slot>? earlier = null) =>
        Rank([candidate], earlier).Single().Lines.Single(line => line.Part == part).Points;

    private static SlotCandidate Candidate(int days, TimeOnly start, int left = 2, int saved = 0, string code = "SJC", SlotState state = SlotState.Open) =>
        new(Here, code, code != "SJC", new(new(Saturday.AddDays(days), start), state, left, ""), TimeSpan.FromMinutes(saved));
}
