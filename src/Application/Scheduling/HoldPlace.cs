using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Scheduling;

/// <summary>Keeps a place in a slot for somebody who is booking. Idempotent by the claim's id.</summary>
[GenerateSerializer, Alias("scheduling.hold-place")]
[Requires(Permissions.BookingCreate)]
public sealed record HoldPlace(
    [property: Id(0)] StationDayKey Day,
    [property: Id(1)] ClaimId Claim,
    [property: Id(2)] TimeOnly Start,
    [property: Id(3)] int Guests,
    [property: Id(4)] GeoPoint Venue) : IStationDayRequest<Result<Claim>>
{
    internal sealed class Handler(CurrentDay day, IHolds holds, TimeProvider time) : IRequestHandler<HoldPlace, Result<Claim>>
    {
        public async Task<Result<Claim>> Handle(HoldPlace request, CancellationToken cancellationToken)
        {
            var held = day.Board.Hold(request.Claim, request.Start, request.Guests, request.Venue, time.GetUtcNow());
            if (!held.IsSuccess || await holds.TryStore(request.Day, held.Value, cancellationToken))
            {
                return held;
            }

            day.MarkStale();
            return SchedulingErrors.SlotTaken();
        }
    }
}
