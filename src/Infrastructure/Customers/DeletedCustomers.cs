using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Customers;

/// <summary>
/// A customer whose bookings or leads are still kept stays with them. A record that was merged stays with the one it was merged into, whose person it
/// tells of: an account may lead through it, and whoever is forgotten is forgotten in both. It goes when that one goes, and a turn before. What they
/// waited for goes along.
/// </summary>
internal sealed class DeletedCustomers(MyHibachiDbContext db) : IDeletedRows
{
    public int Turn => 2;

    public Task<int> Purge(DateTimeOffset deletedUntil, DateTimeOffset now, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        WITH gone AS (
            DELETE FROM customers WHERE deleted_at <= {deletedUntil}
              AND NOT EXISTS (SELECT FROM customers other WHERE other.merged_into = customers.id)
              AND (merged_into IS NULL OR EXISTS (SELECT FROM customers other WHERE other.id = customers.merged_into AND other.deleted_at <= {deletedUntil}))
              AND NOT EXISTS (SELECT FROM bookings WHERE bookings.customer_id = customers.id)
              AND NOT EXISTS (SELECT FROM leads WHERE leads.customer_id = customers.id)
            RETURNING id, deleted_at, deleted_by)
        INSERT INTO purge_receipts (record, record_id, deleted_at, deleted_by, purged_at) SELECT 'customers', id, deleted_at, deleted_by, {now} FROM gone
        """,
        ct);
}
