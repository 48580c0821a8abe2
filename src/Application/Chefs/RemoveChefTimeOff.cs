using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Chefs;

/// <summary>A chef takes parties after all on days that were to be off.</summary>
[GenerateSerializer, Alias("chefs.remove-time-off")]
[Requires(Permissions.ChefSchedule)]
public sealed record RemoveChefTimeOff([property: Id(0)] ChefId Chef, [property: Id(1)] TimeOffId TimeOff) : IChefRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<Chef> chefs, CurrentActor actor) : IRequestHandler<RemoveChefTimeOff, Result<Done>>
    {
        public async Task<Result<Done>> Handle(RemoveChefTimeOff request, CancellationToken cancellationToken) =>
            await chefs.Find(new ChefById(request.Chef, actor.Value.Scope), cancellationToken) is { } chef
                ? chef.GiveUp(request.TimeOff)
                : ChefErrors.NotFound();
    }
}
