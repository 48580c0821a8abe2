using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Scheduling;

/// <summary>How long a drive takes that departs at a time, as the schedule counts it.</summary>
/// <param name="Station">Whose clock says whether it is the rush hour.</param>
/// <param name="Departure">Null departs now.</param>
[Requires(Permissions.ScheduleRead)]
public sealed record MeasureTravel(StationId Station, PlaceForm From, PlaceForm To, DateTimeOffset? Departure) : IRequest<Result<MeasuredTravel>>
{
    internal sealed class Validator : AbstractValidator<MeasureTravel>
    {
        public Validator()
        {
            RuleFor(request => request.From).SetValidator(new PlaceFormValidator());
            RuleFor(request => request.To).SetValidator(new PlaceFormValidator());
        }
    }

    internal sealed class Handler(IRosters rosters, IGeocoder geocoder, IDriveTimes times, SchedulingPolicy policy, CurrentActor actor, TimeProvider time)
        : IRequestHandler<MeasureTravel, Result<MeasuredTravel>>
    {
        public async Task<Result<MeasuredTravel>> Handle(MeasureTravel request, CancellationToken cancellationToken)
        {
            if (await rosters.Find(request.Station, cancellationToken) is not { } roster || !WorksAt(roster))
            {
                return StationErrors.NotFound();
            }

            var from = await geocoder.PointOf(request.From, "from", cancellationToken);
            var to = await geocoder.PointOf(request.To, "to", cancellationToken);
            return from.IsSuccess && to.IsSuccess
                ? await Measure(from.Value, to.Value, roster.Clock.LocalTimeOf(request.Departure ?? time.GetUtcNow()), cancellationToken)
                : Result<MeasuredTravel>.Failure([.. from.Errors, .. to.Errors]);
        }

        private async Task<MeasuredTravel> Measure(GeoPoint from, GeoPoint to, DateTime departure, CancellationToken ct)
        {
            var drives = new DriveTable();
            if (times.AreMeasured && Leg.Between(from, to) is { IsShort: false } leg)
            {
                drives.Learn(await times.Find([leg], ct));
            }

            return new(from.MilesTo(to), departure, drives.Drive(from, to, departure, policy));
        }

        private bool WorksAt(Roster roster) => actor.Value.Scope switch
        {
            DataScope.Everything => true,
            DataScope.OfStations(var own) => own.Contains(roster.Station.Id),
            DataScope.OfChef(var chef) => roster.Chefs.Any(one => one.Id == chef),
            _ => false,
        };
    }
}

/// <summary>A drive as the schedule counts it.</summary>
/// <param name="Miles">Great-circle.</param>
/// <param name="Departure">Wall-clock time at the station.</param>
public sealed record MeasuredTravel(double Miles, DateTime Departure, TravelTime Time);
