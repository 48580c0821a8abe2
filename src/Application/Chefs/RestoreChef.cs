using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Chefs;

/// <summary>Brings a deleted chef back, unless the station is gone by now.</summary>
[GenerateSerializer, Alias("chefs.restore")]
[Requires(Permissions.ChefRestore)]
public sealed record RestoreChef([property: Id(0)] ChefId Chef) : IChefRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<Chef> chefs, IRepository<Station> stations, RecordDesk records, CurrentActor actor) : IRequestHandler<RestoreChef, Result<Done>>
    {
        public async Task<Result<Done>> Handle(RestoreChef request, CancellationToken cancellationToken)
        {
            if (await chefs.FindEvenDeleted(new ChefById(request.Chef, actor.Value.Scope), cancellationToken) is not { } chef)
            {
                return ChefErrors.NotFound();
            }

            var restored = records.Restore(chef, "chefId");
            return restored.IsSuccess && await stations.Find(new StationById(chef.StationId, new DataScope.Everything()), cancellationToken) is null
                ? ChefErrors.StationGone()
                : restored;
        }
    }
}
