using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Scheduling;

// What is known already is not read again: a row that is gone meanwhile changes no row, and the commit fails.
internal sealed class Claims(MyHibachiDbContext db) : IClaims
{
    public void Sell(Claim held, BookingId booking)
    {
        foreach (var seat in held.Seats)
        {
            var row = Known(new() { Id = held.Id, Place = seat.Place, HeldUntil = held.HeldUntil });
            (row.BookingId, row.HeldUntil, row.ChefId) = (booking, null, seat.Chef);
        }
    }

    public async Task Move(ClaimId? from, Claim to, BookingId booking, CancellationToken ct)
    {
        if (from != to.Id)
        {
            await Release(from, ct);
            Sell(to, booking);
        }
        else if (await Rows(to.Id, ct) is { Count: > 0 } rows)
        {
            await Become(rows, to, ct);
        }
    }

    public async Task<Seats> SeatsOf(ClaimId? claim, CancellationToken ct) => claim is { } id ? [.. (await Rows(id, ct)).Select(row => new Seat(row.Place, row.ChefId))] : [];

    public async Task Release(ClaimId? claim, CancellationToken ct)
    {
        if (claim is { } id)
        {
            db.RemoveRange(await Rows(id, ct));
        }
    }

    public void Assign(ClaimId claim, Seat seat, ChefId? chef) => Known(new() { Id = claim, Place = seat.Place, ChefId = seat.Chef }).ChefId = chef;

    private async Task Become(List<ClaimRow> rows, Claim party, CancellationToken ct)
    {
        var places = party.Seats.Select(seat => seat.Place).ToHashSet();
        db.RemoveRange(rows.Where(row => !places.Contains(row.Place)));
        rows.FindAll(row => places.Contains(row.Place)).ForEach(row => row.Become(party));
        var more = places.Except(rows.Select(row => row.Place)).ToList();
        if (more.Count > 0)
        {
            var capacity = await SlotCapacity.Of(db, rows[0].StationId, party.Slot, ct);
            db.AddRange(more.Select(place => rows[0].Beside(party, place, capacity)));
        }
    }

    // What this use case has read or changed is met as it is now.
    private async Task<List<ClaimRow>> Rows(ClaimId id, CancellationToken ct) =>
        db.Set<ClaimRow>().Local.Where(row => row.Id == id).ToList() is { Count: > 0 } known
            ? known
            : await db.Set<ClaimRow>().Where(row => row.Id == id).OrderBy(row => row.Place).ToListAsync(ct);

    private ClaimRow Known(ClaimRow row)
    {
        db.Attach(row);
        return row;
    }
}
