using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Optimization;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Optimization;

/// <summary>Looks for the best day for every chef and keeps it as a proposal. Nothing of the day is changed, and the day goes on meanwhile.</summary>
/// <param name="Plan">Made from the caller and the key: see <see cref="IdempotencyKey.ToRecordId"/>.</param>
/// <param name="Without">Chefs who are to do nothing that day, such as one who called in sick.</param>
[Requires(Permissions.BookingAssignChef)]
public sealed record OptimizeDay(DayPlanId Plan, StationDayKey Day, IReadOnlyList<ChefId> Without, string IdempotencyKey) : IRequest<Result<DayPlanId>>, IIdempotent
{
    internal sealed class Validator : AbstractValidator<OptimizeDay>
    {
        public Validator() => RuleFor(request => request.IdempotencyKey).ValidKey();
    }

    internal sealed class Handler(DayProblems days, DaySearch search, IRepository<DayProposal> plans, CurrentActor actor) : IRequestHandler<OptimizeDay, Result<DayPlanId>>
    {
        public async Task<Result<DayPlanId>> Handle(OptimizeDay request, CancellationToken cancellationToken)
        {
            if (!actor.Value.Scope.HoldsAllOf(request.Day.Station))
            {
                return StationErrors.NotFound();
            }

            var day = await days.Read(request.Day, request.Without, cancellationToken);
            if (!day.IsSuccess)
            {
                return Result<DayPlanId>.Failure(day.Errors);
            }

            plans.Add(await search.Propose(request, day.Value, cancellationToken));
            return request.Plan;
        }
    }
}

/// <summary>From a day to a proposal.</summary>
internal sealed class DaySearch(IDayOptimizer optimizer, ScorePolicy policy, TimeProvider time)
{
    public async Task<DayProposal> Propose(OptimizeDay request, PlannedDay day, CancellationToken ct)
    {
        var oneByOne = Greedy.Answer(day.Problem, policy);
        var best = await optimizer.Improve(day.Problem, oneByOne, ct);
        var outcome = DayOutcomes.Of(day.Problem, oneByOne, best, day.BookingOf, day.SeatsOf);
        return DayProposal.Make(request.Plan, request.Day.Station, request.Day.Date, request.Without, day.Fingerprint, outcome, time.GetUtcNow());
    }
}
