using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Scheduling;

/// <summary>Compares the chefs of the day whose scope this is for one of its parties.</summary>
internal sealed class ChefScores(CurrentDay day, DayDrives drives, IWorkloads workloads, SchedulingPolicy scheduling, ScorePolicy policy)
{
    /// <summary>Every chef of the station, best first; those who cannot come last.</summary>
    public async Task<Result<ChefRecommendation[]>> Of(ClaimId party, ChefId? requested, CancellationToken ct)
    {
        if (day.Board.Find(party) is not { } claim)
        {
            return SchedulingErrors.NoPlaceSold();
        }

        await drives.Know(board => [.. board.Legs(), .. WaysTo(claim)], ct);
        var parties = await workloads.PartiesInWeekOf(new(day.Roster.Station.Id, claim.Slot.Date), ct);
        return Result<ChefRecommendation[]>.Success(
        [
            .. day.Roster.Chefs
                .Select(chef => (chef.Name, Recommendation: Recommend(chef, claim, requested, parties)))
                .OrderBy(scored => scored.Recommendation.WhyNot is not null)
                .ThenByDescending(scored => scored.Recommendation.Score)
                .ThenBy(scored => scored.Name, StringComparer.Ordinal)
                .Select(scored => scored.Recommendation),
        ]);
    }

    private ChefRecommendation Recommend(Chef chef, Claim claim, ChefId? requested, IReadOnlyDictionary<ChefId, int> parties)
    {
        if (WhyNot(chef, claim) is { } refusal)
        {
            return new(chef.Id, refusal, 0, []);
        }

        var score = ChefScore.Of(Facts(chef, claim, requested, parties), policy);
        return new(chef.Id, null, score.Total, [.. score.Lines]);
    }

    // While a seat is free it is what is looked for a chef for; then whom to replace.
    private string? WhyNot(Chef chef, Claim claim) => claim.Seats.AnyFree && claim.Seats.Have(chef.Id)
        ? "This chef has a part in the party already."
        : day.Board.WhyNot(chef, claim)?.Message;

    private IEnumerable<Leg> WaysTo(Claim claim) => claim.Event.Place is { } venue ? day.Roster.Chefs.Select(chef => Leg.Between(chef.Home, venue)) : [];

    private ScoreFacts Facts(Chef chef, Claim claim, ChefId? requested, IReadOnlyDictionary<ChefId, int> parties)
    {
        var before = day.Board.EventBefore(chef.Id, claim);
        var from = before?.Event.Place ?? chef.Home;
        var departure = day.Roster.Clock.LocalTimeOf(before?.Event.EndsAt ?? claim.Event.StartsAt);
        return new(
            day.Board.Drives.Drive(from, claim.Event.Place ?? from, departure, scheduling).Total,
            before is null ? "home" : "the party before",
            claim.Share,
            chef.MinGuests,
            chef.MaxGuests,
            parties.GetValueOrDefault(chef.Id),
            parties.Values.DefaultIfEmpty(0).Max(),
            chef.Rating,
            requested == chef.Id,
            requested is not null && requested != chef.Id);
    }
}
