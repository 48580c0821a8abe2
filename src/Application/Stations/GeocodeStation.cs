using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Stations;

/// <summary>
/// Looks for a station's place again. Where the address is not found the place it was known at stays, so that it goes on serving, and the status
/// tells that somebody has to look. Safe to repeat.
/// </summary>
[Requires(Permissions.StationUpdate)]
public sealed record GeocodeStation(StationId Station) : IRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<Station> stations, IGeocoder geocoder, CurrentActor actor) : IRequestHandler<GeocodeStation, Result<Done>>
    {
        public async Task<Result<Done>> Handle(GeocodeStation request, CancellationToken cancellationToken)
        {
            if (await stations.Find(new StationById(request.Station, actor.Value.Scope), cancellationToken) is not { } station)
            {
                return StationErrors.NotFound();
            }

            var known = station.Address;
            var found = await geocoder.Locate(new(known.Street, known.City, known.State, known.PostalCode), cancellationToken);
            station.Locate(found.IsSuccess ? found.Value : null);
            return Done.Value;
        }
    }
}
