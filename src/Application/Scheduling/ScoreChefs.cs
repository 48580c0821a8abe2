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
    internal sealed class Handler(ChefScores scores) : IRequestHandler<ScoreChefs, Result<ChefRecommendation[]>>
    {
        public Task<Result<ChefRecommendation[]>> Handle(ScoreChefs request, CancellationToken cancellationToken) =>
            scores.Of(request.Claim, request.RequestedChef, cancellationToken);
    }
}
