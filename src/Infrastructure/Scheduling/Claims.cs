using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Scheduling;

// Each change names the row by its key alone: a row that is gone meanwhile changes no row, and the commit fails.
internal sealed class Claims(MyHibachiDbContext db) : IClaims
{
    public void Sell(ClaimId claim, BookingId booking)
    {
        var row = Known(claim);
        row.BookingId = booking;
        db.Entry(row).Property(stored => stored.HeldUntil).IsModified = true;
    }

    public Done Release(ClaimId? claim)
    {
        if (claim is { } id)
        {
            db.Remove(new ClaimRow { Id = id });
        }

        return Done.Value;
    }

    public void Assign(ClaimId claim, ChefId chef) => Known(claim).ChefId = chef;

    private ClaimRow Known(ClaimId claim)
    {
        var row = new ClaimRow { Id = claim };
        db.Attach(row);
        return row;
    }
}
