namespace MyHibachi.Domain.Scheduling;

/// <summary>Puts the slots that can be had instead of a wished one in order.</summary>
/// <param name="wished">The slot that cannot be had.</param>
/// <param name="earlier">The slots of the customer's earlier parties; empty when nobody is known.</param>
public sealed class SuggestionRanking(Slot wished, IReadOnlyCollection<Slot> earlier, SuggestionPolicy policy)
{
    /// <summary>
    /// The best first. What is full or closed is left out, and so is the wished slot itself. Of two that are equally good the earlier comes first, then
    /// the station's own code decides: the same candidates come in the same order, however they are handed over.
    /// </summary>
    public IReadOnlyList<SlotSuggestion> Rank(IEnumerable<SlotCandidate> candidates) =>
    [
        .. candidates
            .Where(candidate => candidate.Availability.State is SlotState.Open or SlotState.FewLeft && (candidate.IsNearby || candidate.Slot != wished))
            .Select(Suggest)
            .OrderByDescending(suggestion => suggestion.Score)
            .ThenBy(suggestion => suggestion.Candidate.Slot.Date)
            .ThenBy(suggestion => suggestion.Candidate.Slot.Start)
            .ThenBy(suggestion => suggestion.Candidate.StationCode, StringComparer.Ordinal),
    ];

    private SlotSuggestion Suggest(SlotCandidate candidate)
    {
        SuggestionLine[] lines = [Closeness(candidate), Certainty(candidate), Travel(candidate), Habit(candidate)];
        return new(candidate, KindOf(candidate), lines.Sum(line => line.Points), lines);
    }

    private SuggestionKind KindOf(SlotCandidate candidate) =>
        candidate.IsNearby ? SuggestionKind.NearbyStation
        : candidate.Slot.Date == wished.Date ? SuggestionKind.SameDay
        : candidate.Slot.Date.DayOfWeek == wished.Date.DayOfWeek ? SuggestionKind.SameWeekday
        : SuggestionKind.NextDays;

    // Half of the points are left for a day later, a third for two days, an eighth for a week.
    private SuggestionLine Closeness(SlotCandidate candidate)
    {
        var days = candidate.Slot.Date.DayNumber - wished.Date.DayNumber;
        var apart = Math.Abs(days + ((candidate.Slot.Start.ToTimeSpan() - wished.Start.ToTimeSpan()) / TimeSpan.FromDays(1)));
        var when = (candidate.IsNearby, days) switch
        {
            (true, _) => $"From the nearby station {candidate.StationCode}, {Clock(candidate.Slot.Start)} on the same day.",
            (_, 0) => $"The same day at {Clock(candidate.Slot.Start)}.",
            (_, 1) => $"The next day at {Clock(candidate.Slot.Start)}.",
            (_, var later) when later % 7 == 0 => $"The same weekday {(later == 7 ? "a week" : $"{later / 7} weeks")} later, at {Clock(candidate.Slot.Start)}.",
            _ => $"{Math.Abs(days)} days {(days > 0 ? "later" : "earlier")}, at {Clock(candidate.Slot.Start)}.",
        };
        return new(SuggestionPart.Closeness, policy.ClosenessWeight / (1 + apart), when);
    }

    private SuggestionLine Certainty(SlotCandidate candidate)
    {
        var left = candidate.Availability.PlacesLeft;
        return new(SuggestionPart.Certainty, policy.CertaintyWeight * left / (left + 1), left == 1 ? "One place is left." : $"{left} places are left.");
    }

    private SuggestionLine Travel(SlotCandidate candidate)
    {
        var share = Math.Clamp(candidate.TravelSaved / policy.TravelSavedWorthAll, 0, 1);
        return new(SuggestionPart.Travel, share * policy.TravelWeight, share > 0
            ? string.Create(CultureInfo.InvariantCulture, $"A chef is near there that day, which saves some {candidate.TravelSaved.TotalMinutes:F0} minutes of driving.")
            : "No chef is nearer that day than from the station.");
    }

    private SuggestionLine Habit(SlotCandidate candidate)
    {
        if (earlier.Count == 0)
        {
            return new(SuggestionPart.Habit, 0, "No earlier parties are known.");
        }

        var days = earlier.Count(slot => slot.Date.DayOfWeek == candidate.Slot.Date.DayOfWeek);
        var times = earlier.Count(slot => slot.Start == candidate.Slot.Start);
        return new(
            SuggestionPart.Habit,
            policy.HabitWeight * (days + times) / (2.0 * earlier.Count),
            $"Of {earlier.Count} earlier parties {days} were on a {candidate.Slot.Date.DayOfWeek} and {times} at {Clock(candidate.Slot.Start)}.");
    }

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
