using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Stations;

/// <summary>Puts a station aside that has no party left to serve. What it served before stays.</summary>
/// <param name="Reason">10 to 500 characters.</param>
[Requires(Permissions.StationDelete)]
public sealed record DeleteStation(StationId Station, string Reason) : IRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<Station> stations, IUpcomingParties parties, RecordDesk records, CurrentActor actor)
        : IRequestHandler<DeleteStation, Result<Done>>
    {
        public async Task<Result<Done>> Handle(DeleteStation request, CancellationToken cancellationToken)
        {
            if (await stations.Find(new StationById(request.Station, actor.Value.Scope), cancellationToken) is not { } station)
            {
                return StationErrors.NotFound();
            }

            return await parties.At(station.Id, cancellationToken) is { } upcoming
                ? StationErrors.HasBookings(upcoming.InWords)
                : records.Delete(station, request.Reason, "stationId");
        }
    }
}
