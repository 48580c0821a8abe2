using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Scheduling;

/// <summary>
/// The day's part of moving a party, or of changing its size or venue: whether there is a place for it as if the one it has were free. Another
/// slot's place is kept for the booking's own commit, which sells it and gives the old one back; in the same slot that commit changes the place it has.
/// Idempotent by the new claim's id.
/// </summary>
/// <param name="Claim">The place to be: the one it has, when the slot stays.</param>
/// <param name="Instead">The place the party has, if it lies on this day.</param>
/// <param name="Chefs">Who was assigned; the answer holds those who still can. Null is nobody.</param>
/// <param name="StartsAt">The one start that was agreed to; null keeps the one it has in the slot if it fits, and else looks for one.</param>
/// <param name="EvenClosed">Whether the station's hours do not count: <see cref="StaffOverride"/> has said so.</param>
[GenerateSerializer, Alias("scheduling.move-place")]
[Requires(Permissions.BookingReschedule)]
public sealed record MovePlace(
    [property: Id(0)] StationDayKey Day,
    [property: Id(1)] ClaimId Claim,
    [property: Id(2)] ClaimId? Instead,
    [property: Id(3)] TimeOnly Start,
    [property: Id(4)] int Guests,
    [property: Id(5)] GeoPoint Venue,
    [property: Id(7)] ChefId[]? Chefs,
    [property: Id(8)] DateTimeOffset? StartsAt = null,
    [property: Id(9)] bool EvenClosed = false) : IStationDayRequest<Result<Claim>>
{
    internal sealed class Handler(CurrentDay day, DayDrives drives, IHolds holds, IUnitOfWork work, TimeProvider time) : IRequestHandler<MovePlace, Result<Claim>>
    {
        public async Task<Result<Claim>> Handle(MovePlace request, CancellationToken cancellationToken)
        {
            var place = new WantedPlace(request.Claim, request.Instead, request.Start, request.Guests, request.Venue, request.Chefs ?? [], request.StartsAt) { EvenClosed = request.EvenClosed };
            var now = time.GetUtcNow();
            await drives.Know(board => board.LegsWith(request.Start, request.Guests, request.Venue, now, request.StartsAt), cancellationToken);
            var moved = day.Board.Move(place, now);
            if (!moved.IsSuccess || moved.Value.IsSold)
            {
                return moved;
            }

            work.OnRollback(day.MarkStale);
            return await holds.Store(request.Day, moved.Value, cancellationToken) is { } refused ? refused : moved;
        }
    }
}

/// <summary>Lets the day read again what stands, and gives back a place that was kept and not sold. Idempotent.</summary>
[GenerateSerializer, Alias("scheduling.reread-day")]
[Requires(Permissions.BookingReschedule)]
public sealed record RereadDay([property: Id(0)] StationDayKey Day, [property: Id(1)] ClaimId Unsold) : IStationDayRequest<Result<Done>>
{
    internal sealed class Handler(CurrentDay day, IHolds holds) : IRequestHandler<RereadDay, Result<Done>>
    {
        public async Task<Result<Done>> Handle(RereadDay request, CancellationToken cancellationToken)
        {
            if (await holds.GiveBack(request.Unsold, cancellationToken))
            {
                day.MarkRoom();
            }

            day.MarkStale();
            return Done.Value;
        }
    }
}
