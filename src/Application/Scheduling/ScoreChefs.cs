using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Scheduling;

/// <summary>How well one chef suits a booking, or why not at all.</summary>
/// <param name="WhyNot">Null for a chef who can.</param>
/// <param name="Score">0 to 100, plus the bonus; 0 for a chef who cannot.</param>
/// <param name="Lines">The parts of the score; empty for a chef who cannot.</param>
[GenerateSerializer, Alias("scheduling.chef-recommendation")]
public sealed record ChefRecommendation(
    [property: Id(0)] ChefId Chef,
    [property: Id(1)] string? WhyNot,
    [property: Id(2)] double Score,
    [property: Id(3)] ScoreLine[] Lines);

/// <summary>The day's part of recommending chefs: where each is before the party, and whether there is time.</summary>
[GenerateSerializer, Alias("scheduling.score-chefs")]
[Requires(Permissions.BookingAssignChef)]
public sealed record ScoreChefs(
    [property: Id(0)] StationDayKey Day,
    [property: Id(1)] ClaimId Claim,
    [property: Id(2)] ChefId? RequestedChef) : IStationDayRequest<Result<ChefRecommendation[]>>
{
    internal sealed class Handler(CurrentDay day, DayDrives drives, IWorkloads workloads, SchedulingPolicy scheduling, ScorePolicy policy)
        : IRequestHandler<ScoreChefs, Result<ChefRecommendation[]>>
    {
        public async Task<Result<ChefRecommendation[]>> Handle(ScoreChefs request, CancellationToken cancellationToken)
        {
            if (day.Board.Claims.FirstOrDefault(claim => claim.Id == request.Claim) is not { } claim)
            {
                return SchedulingErrors.NoPlaceSold();
            }

            await drives.Know(board => [.. board.Legs(), .. WaysTo(claim)], cancellationToken);
            var parties = await workloads.PartiesInWeekOf(request.Day, cancellationToken);
            return Result<ChefRecommendation[]>.Success(
            [
                .. day.Roster.Chefs
                    .Select(chef => (chef.Name, Recommendation: Recommend(chef, claim, request.RequestedChef, parties)))
                    .OrderBy(scored => scored.Recommendation.WhyNot is not null)
                    .ThenByDescending(scored => scored.Recommendation.Score)
                    .ThenBy(scored => scored.Name, StringComparer.Ordinal)
                    .Select(scored => scored.Recommendation),
            ]);
        }

        private ChefRecommendation Recommend(Chef chef, Claim claim, ChefId? requested, IReadOnlyDictionary<ChefId, int> parties)
        {
            if (day.Board.WhyNot(chef, claim) is { } refusal)
            {
                return new(chef.Id, refusal.Message, 0, []);
            }

            var score = ChefScore.Of(Facts(chef, claim, requested, parties), policy);
            return new(chef.Id, null, score.Total, [.. score.Lines]);
        }

        private IEnumerable<Leg> WaysTo(Claim claim) => claim.Event.Place is { } venue ? day.Roster.Chefs.Select(chef => Leg.Between(chef.Home, venue)) : [];

        private ScoreFacts Facts(Chef chef, Claim claim, ChefId? requested, IReadOnlyDictionary<ChefId, int> parties)
        {
            var before = day.Board.EventBefore(chef.Id, claim);
            var from = before?.Event.Place ?? chef.Home;
            var departure = day.Roster.Clock.LocalTimeOf(before?.Event.EndsAt ?? claim.Event.StartsAt);
            return new(
                day.Board.Drives.Drive(from, claim.Event.Place ?? from, departure, scheduling).Total,
                before is null ? "home" : "the party before",
                claim.Guests,
                chef.MinGuests,
                chef.MaxGuests,
                parties.GetValueOrDefault(chef.Id),
                parties.Values.DefaultIfEmpty(0).Max(),
                chef.Rating,
                requested == chef.Id,
                requested is not null && requested != chef.Id);
        }
    }
}
