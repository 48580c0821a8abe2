using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Scheduling;

/// <summary>
/// Keeps a place in a slot for somebody who is booking. Idempotent by the claim's id: one that is held already is held on, for as long as
/// a new one.
/// </summary>
/// <param name="RequestedChef">Whom the customer asks for; one who does not work there is refused before anything is kept.</param>
/// <param name="Until">How long it is kept; null for as long as a new one.</param>
/// <param name="OnTime">Whether only the slot's own time will do.</param>
/// <param name="EvenClosed">Whether the station's hours do not count: <see cref="StaffOverride"/> has said so.</param>
[GenerateSerializer, Alias("scheduling.hold-place")]
[Requires(Permissions.BookingCreate)]
public sealed record HoldPlace(
    [property: Id(0)] StationDayKey Day,
    [property: Id(1)] ClaimId Claim,
    [property: Id(2)] TimeOnly Start,
    [property: Id(3)] int Guests,
    [property: Id(4)] GeoPoint Venue,
    [property: Id(5)] ChefId? RequestedChef = null,
    [property: Id(6)] DateTimeOffset? Until = null,
    [property: Id(7)] bool OnTime = false,
    [property: Id(8)] bool EvenClosed = false) : IStationDayRequest<Result<Claim>>
{
    internal sealed class Handler(CurrentDay day, DayDrives drives, IHolds holds, IUnitOfWork work, TimeProvider time) : IRequestHandler<HoldPlace, Result<Claim>>
    {
        public async Task<Result<Claim>> Handle(HoldPlace request, CancellationToken cancellationToken)
        {
            if (request.RequestedChef is { } wished && day.Board.WhyNotAskFor(wished) is { } refusal)
            {
                return refusal;
            }

            var now = time.GetUtcNow();
            await drives.Know(board => board.LegsWith(request.Start, request.Guests, request.Venue, now), cancellationToken);
            var held = day.Board.Hold(request.Claim, request.Start, request.Guests, request.Venue, now, request.Until, request.OnTime, request.EvenClosed);
            if (!held.IsSuccess)
            {
                return held;
            }

            if (held.Value.IsSold)
            {
                return CommitErrors.ConcurrentChange();
            }

            // Memory must not keep what could not be stored, whatever the reason.
            work.OnRollback(day.MarkStale);
            return await holds.Store(request.Day, held.Value, cancellationToken) is { } refused ? refused : held;
        }
    }
}
