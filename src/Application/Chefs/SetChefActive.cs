using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Chefs;

/// <summary>Takes a chef off the slots that are still to be sold, if nobody needs the chef for what was sold, or puts one back. Idempotent.</summary>
[GenerateSerializer, Alias("chefs.set-active")]
[Requires(Permissions.ChefUpdate)]
public sealed record SetChefActive([property: Id(0)] ChefId Chef, [property: Id(1)] bool Active) : IChefRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<Chef> chefs, ChefNeeds needs, CurrentActor actor) : IRequestHandler<SetChefActive, Result<Done>>
    {
        public async Task<Result<Done>> Handle(SetChefActive request, CancellationToken cancellationToken)
        {
            if (await chefs.Find(new ChefById(request.Chef, actor.Value.Scope), cancellationToken) is not { } chef)
            {
                return ChefErrors.NotFound();
            }

            if (chef.IsActive && !request.Active && await needs.WhyNotLeave(chef, cancellationToken) is { } needed)
            {
                return needed;
            }

            chef.SetActive(request.Active);
            return Done.Value;
        }
    }
}
