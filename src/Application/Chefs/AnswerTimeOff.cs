using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Chefs;

/// <summary>Approves a request for time off, if nobody needs the chef on those days, or refuses it with a reason.</summary>
/// <param name="Reason">10 to 500 characters when it is refused; nobody looks at it otherwise.</param>
[GenerateSerializer, Alias("chefs.answer-time-off")]
[Requires(Permissions.ChefUpdate)]
public sealed record AnswerTimeOff(
    [property: Id(0)] ChefId Chef, [property: Id(1)] TimeOffRequestId Request, [property: Id(2)] bool Approve, [property: Id(3)] string? Reason) : IChefRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<Chef> chefs, IRepository<TimeOffRequest> requests, ChefNeeds needs, CurrentActor actor, TimeProvider time)
        : IRequestHandler<AnswerTimeOff, Result<Done>>
    {
        public async Task<Result<Done>> Handle(AnswerTimeOff request, CancellationToken cancellationToken)
        {
            if (await chefs.Find(new ChefById(request.Chef, actor.Value.Scope), cancellationToken) is not { } chef)
            {
                return ChefErrors.NotFound();
            }

            if (await requests.Find(new TimeOffRequestOf(chef.Id, request.Request), cancellationToken) is not { } asked)
            {
                return ChefErrors.RequestNotFound();
            }

            var now = time.GetUtcNow();
            return !request.Approve ? StatedReason.Create(request.Reason).Then(reason => asked.Refuse(reason, now))
                : asked.Status is TimeOffRequestStatus.Pending && await needs.WhyNotMiss(chef, asked.From, asked.To, cancellationToken) is { } needed ? needed
                : asked.Approve(chef, now);
        }
    }
}

/// <summary>A chef no longer asks for the days.</summary>
[GenerateSerializer, Alias("chefs.withdraw-time-off")]
[Requires(Permissions.ChefSchedule)]
public sealed record WithdrawTimeOff([property: Id(0)] ChefId Chef, [property: Id(1)] TimeOffRequestId Request) : IChefRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<Chef> chefs, IRepository<TimeOffRequest> requests, CurrentActor actor, TimeProvider time) : IRequestHandler<WithdrawTimeOff, Result<Done>>
    {
        public async Task<Result<Done>> Handle(WithdrawTimeOff request, CancellationToken cancellationToken) =>
            await chefs.Find(new ChefById(request.Chef, actor.Value.Scope), cancellationToken) is not { } chef ? ChefErrors.NotFound()
                : await requests.Find(new TimeOffRequestOf(chef.Id, request.Request), cancellationToken) is { } asked ? asked.Withdraw(time.GetUtcNow())
                : ChefErrors.RequestNotFound();
    }
}
