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
        var row = Known(new() { Id = held.Id, HeldUntil = held.HeldUntil });
        (row.BookingId, row.HeldUntil, row.ChefId) = (booking, null, held.Chef);
    }

    public async Task Move(ClaimId? from, Claim to, BookingId booking, CancellationToken ct)
    {
        if (from != to.Id)
        {
            await Release(from, ct);
            Sell(to, booking);
        }
        else if (await db.Set<ClaimRow>().FindAsync([to.Id], ct) is { } row)
        {
            row.Become(to);
        }
    }

    public async Task<ChefId?> ChefOf(ClaimId? claim, CancellationToken ct) =>
        claim is { } id ? (await db.Set<ClaimRow>().FindAsync([id], ct))?.ChefId : null;

    public async Task Release(ClaimId? claim, CancellationToken ct)
    {
        if (claim is { } id && await db.Set<ClaimRow>().SingleOrDefaultAsync(row => row.Id == id, ct) is { } row)
        {
            db.Remove(row);
        }
    }

    public void Assign(ClaimId claim, ChefId? before, ChefId? chef) => Known(new() { Id = claim, ChefId = before }).ChefId = chef;

    private ClaimRow Known(ClaimRow row)
    {
        db.Attach(row);
        return row;
    }
}
