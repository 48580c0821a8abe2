using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Stations;

/// <summary>Brings a deleted station back, unless another one has its code by now.</summary>
[Requires(Permissions.StationRestore)]
public sealed record RestoreStation(StationId Station) : IRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<Station> stations, StationForms forms, RecordDesk records, CurrentActor actor)
        : IRequestHandler<RestoreStation, Result<Done>>
    {
        public async Task<Result<Done>> Handle(RestoreStation request, CancellationToken cancellationToken)
        {
            if (await stations.FindEvenDeleted(new StationById(request.Station, actor.Value.Scope), cancellationToken) is not { } station)
            {
                return StationErrors.NotFound();
            }

            var restored = records.Restore(station, "stationId");
            return restored.IsSuccess && await forms.Taken(station.Id, station.Code, cancellationToken) is { } taken ? taken.At("stationId") : restored;
        }
    }
}
