using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Bookings;

/// <summary>A booking goes with its timeline and the quote it was made from; one that left a lead stays as long as the lead does.</summary>
internal sealed class DeletedBookings(MyHibachiDbContext db) : IDeletedRows
{
    public int Turn => 1;

    public async Task<int> Purge(DateTimeOffset deletedUntil, DateTimeOffset now, CancellationToken ct)
    {
        await using var together = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM quotes USING bookings
            WHERE bookings.id = quotes.converted_to AND bookings.deleted_at <= {deletedUntil}
              AND NOT EXISTS (SELECT FROM leads WHERE leads.booking_id = bookings.id)
            """,
            ct);
        var purged = await db.Database.ExecuteSqlAsync(
            $"""
            WITH gone AS (
                DELETE FROM bookings WHERE deleted_at <= {deletedUntil} AND NOT EXISTS (SELECT FROM leads WHERE leads.booking_id = bookings.id)
                RETURNING id, deleted_at, deleted_by)
            INSERT INTO purge_receipts (record, record_id, deleted_at, deleted_by, purged_at) SELECT 'bookings', id, deleted_at, deleted_by, {now} FROM gone
            """,
            ct);
        await together.CommitAsync(ct);
        return purged;
    }
}
