using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Chefs;

/// <summary>A chef who cooked at a party that is still kept, or who has an account, stays with it.</summary>
internal sealed class DeletedChefs(MyHibachiDbContext db) : IDeletedRows
{
    public int Turn => 3;

    public Task<int> Purge(DateTimeOffset deletedUntil, DateTimeOffset now, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        WITH gone AS (
            DELETE FROM chefs WHERE deleted_at <= {deletedUntil}
              AND NOT EXISTS (SELECT FROM slot_claims WHERE slot_claims.chef_id = chefs.id)
              AND NOT EXISTS (SELECT FROM bookings WHERE bookings.requested_chef = chefs.id)
              AND NOT EXISTS (SELECT FROM users WHERE users.chef_id = chefs.id)
            RETURNING id, deleted_at, deleted_by)
        INSERT INTO purge_receipts (record, record_id, deleted_at, deleted_by, purged_at) SELECT 'chefs', id, deleted_at, deleted_by, {now} FROM gone
        """,
        ct);
}
