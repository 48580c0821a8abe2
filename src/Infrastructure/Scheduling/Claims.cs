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
        (row.BookingId, row.HeldUntil) = (booking, null);
    }

    public async Task Release(ClaimId? claim, CancellationToken ct)
    {
        if (claim is { } id && await db.Set<ClaimRow>().SingleOrDefaultAsync(row => row.Id == id, ct) is { } row)
        {
            db.Remove(row);
        }
    }

    public void Assign(ClaimId claim, ChefId? before, ChefId chef) => Known(new() { Id = claim, ChefId = before }).ChefId = chef;

    private ClaimRow Known(ClaimRow row)
    {
        db.Attach(row);
        return row;
    }
}
