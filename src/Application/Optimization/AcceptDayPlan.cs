using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Optimization;

namespace MyHibachi.Application.Optimization;

/// <summary>Assigns every chef as the plan says, in one change or not at all. Idempotent.</summary>
[Requires(Permissions.BookingAssignChef)]
public sealed record AcceptDayPlan(DayPlanId Plan) : IRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<DayProposal> plans, ISender sender, CurrentActor actor) : IRequestHandler<AcceptDayPlan, Result<Done>>
    {
        public async Task<Result<Done>> Handle(AcceptDayPlan request, CancellationToken cancellationToken) =>
            await plans.Find(new DayPlanById(request.Plan, actor.Value.Scope), cancellationToken) is { } plan
                ? await sender.Send(new ApplyDayPlan(new(plan.StationId, plan.Date), plan.Id), cancellationToken)
                : OptimizationErrors.NotFound();
    }
}

/// <summary>The day's part of accepting a plan: whether the day is still as it was, and the rows. Idempotent.</summary>
[GenerateSerializer, Alias("scheduling.apply-day-plan")]
[Requires(Permissions.BookingAssignChef)]
public sealed record ApplyDayPlan([property: Id(0)] StationDayKey Day, [property: Id(1)] DayPlanId Plan) : IStationDayRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<DayProposal> plans, DayProblems days, DayAssignments assignments, CurrentActor actor)
        : IRequestHandler<ApplyDayPlan, Result<Done>>
    {
        public async Task<Result<Done>> Handle(ApplyDayPlan request, CancellationToken cancellationToken)
        {
            if (await plans.Find(new DayPlanById(request.Plan, actor.Value.Scope), cancellationToken) is not { } plan)
            {
                return OptimizationErrors.NotFound();
            }

            if (plan.Status is DayPlanStatus.Accepted)
            {
                return Done.Value;
            }

            var day = await days.Read(request.Day, plan.Without, cancellationToken);
            return day.Then(now => assignments.IsAsKnown(now) ? plan.Accept(now.Fingerprint) : OptimizationErrors.DayChanged())
                .Map(_ => assignments.Make(plan));
        }
    }
}

/// <summary>What an accepted plan does to the day whose scope this is.</summary>
internal sealed class DayAssignments(CurrentDay day, IClaims claims, IUnitOfWork work)
{
    /// <summary>Whether the day knows itself as it is stored: a change of a booking reaches it a moment later.</summary>
    public bool IsAsKnown(PlannedDay stored)
    {
        day.MarkStale();
        return stored.IsKnownAs(day.Board.Claims);
    }

    public Done Make(DayProposal plan)
    {
        foreach (var move in plan.Moves)
        {
            claims.Assign(move.Claim, new(move.Place, move.From), move.To);
            work.Raise(move.To is { } chef
                ? new ChefAssigned(move.Booking, plan.StationId, plan.Date, chef)
                : new ChefWithdrawn(move.Booking, plan.StationId, plan.Date, move.From!.Value));
        }

        return Done.Value;
    }
}
