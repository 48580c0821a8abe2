using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Optimization;

namespace MyHibachi.Application.Optimization;

/// <summary>Puts a plan aside that nobody accepted. Idempotent.</summary>
[Requires(Permissions.BookingAssignChef)]
public sealed record DiscardDayPlan(DayPlanId Plan) : IRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<DayProposal> plans, CurrentActor actor) : IRequestHandler<DiscardDayPlan, Result<Done>>
    {
        public async Task<Result<Done>> Handle(DiscardDayPlan request, CancellationToken cancellationToken) =>
            await plans.Find(new DayPlanById(request.Plan, actor.Value.Scope), cancellationToken) is { } plan
                ? plan.Discard()
                : OptimizationErrors.NotFound();
    }
}
