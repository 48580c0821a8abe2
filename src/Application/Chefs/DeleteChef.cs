using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Chefs;

/// <summary>Puts a chef aside whom no party to come needs, assigned or not. Who cooked at what is over stays known.</summary>
/// <param name="Reason">10 to 500 characters.</param>
[GenerateSerializer, Alias("chefs.delete")]
[Requires(Permissions.ChefDelete)]
public sealed record DeleteChef([property: Id(0)] ChefId Chef, [property: Id(1)] string Reason) : IChefRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<Chef> chefs, ChefNeeds needs, RecordDesk records, CurrentActor actor) : IRequestHandler<DeleteChef, Result<Done>>
    {
        public async Task<Result<Done>> Handle(DeleteChef request, CancellationToken cancellationToken)
        {
            if (await chefs.Find(new ChefById(request.Chef, actor.Value.Scope), cancellationToken) is not { } chef)
            {
                return ChefErrors.NotFound();
            }

            return await needs.WhyNotLeave(chef, cancellationToken) is { } needed ? needed : records.Delete(chef, request.Reason, "chefId");
        }
    }
}
