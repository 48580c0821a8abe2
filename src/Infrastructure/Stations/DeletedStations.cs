using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Stations;

/// <summary>A station that anything still stands on, such as what it sold or a chef's record, stays with that.</summary>
internal sealed class DeletedStations(MyHibachiDbContext db) : IDeletedRows
{
    public int Turn => 4;

    public Task<int> Purge(DateTimeOffset deletedUntil, DateTimeOffset now, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        WITH gone AS (
            DELETE FROM stations WHERE deleted_at <= {deletedUntil}
              AND NOT EXISTS (SELECT FROM bookings WHERE bookings.station_id = stations.id)
              AND NOT EXISTS (SELECT FROM quotes WHERE quotes.station_id = stations.id)
              AND NOT EXISTS (SELECT FROM customers WHERE customers.station_id = stations.id)
              AND NOT EXISTS (SELECT FROM leads WHERE leads.station_id = stations.id)
              AND NOT EXISTS (SELECT FROM waitlist_entries WHERE waitlist_entries.station_id = stations.id)
              AND NOT EXISTS (SELECT FROM user_stations WHERE user_stations.station_id = stations.id)
              AND NOT EXISTS (SELECT FROM chefs WHERE chefs.station_id = stations.id)
            RETURNING id, deleted_at, deleted_by)
        INSERT INTO purge_receipts (record, record_id, deleted_at, deleted_by, purged_at) SELECT 'stations', id, deleted_at, deleted_by, {now} FROM gone
        """,
        ct);
}
