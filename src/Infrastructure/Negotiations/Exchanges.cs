using MyHibachi.Application.Common;
using MyHibachi.Application.Negotiations;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Scheduling;

namespace MyHibachi.Infrastructure.Negotiations;

// Two parties may take each other's place, so neither can be held for one first, as every other move does: rows go and come in the one commit.
// What they must not break, the constraints on the table say.
internal sealed class Exchanges(MyHibachiDbContext db, IClaims claims) : IExchanges
{
    public async Task Take(StationDayKey day, ClaimId from, Claim place, BookingId booking, CancellationToken ct)
    {
        if (from == place.Id)
        {
            await claims.Move(from, place, booking, ct);
            return;
        }

        await claims.Release(from, ct);
        var capacity = await SlotCapacity.Of(db, day.Station, place, ct);
        db.AddRange(place.Seats.Select(seat => Row(day, place, seat, booking, capacity)));
    }

    private static ClaimRow Row(StationDayKey day, Claim party, Seat seat, BookingId booking, int capacity)
    {
        var row = new ClaimRow
        {
            Id = party.Id,
            Place = seat.Place,
            StationId = day.Station,
            LocalDate = party.Slot.Date,
            SlotTime = party.Slot.Start,
            Capacity = capacity,
            BookingId = booking,
        };
        row.Become(party);
        return row;
    }
}
