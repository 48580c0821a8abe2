using Microsoft.EntityFrameworkCore;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;
using Npgsql;

namespace MyHibachi.Infrastructure.Scheduling;

/// <summary>
/// How many seats a slot has. The database counts the chefs itself: what a grain remembers of them cannot oversell a slot. A chef who has left still
/// serves the party that was assigned before, and one who goes off duty at the slot's time serves the party that starts a little earlier.
/// </summary>
internal static class SlotCapacity
{
    /// <summary>For a statement with the parameters of <see cref="Of(StationId, Claim)"/>.</summary>
    public const string Count =
        """
        SELECT count(*)::int AS "Value" FROM chefs WHERE station_id = @station AND (is_on_duty(chefs, @day, @start) OR is_on_duty(chefs, @day, (
            SELECT (@starts_at AT TIME ZONE time_zone)::time FROM stations WHERE stations.id = @station)) OR id IN (
            SELECT chef_id FROM slot_claims WHERE station_id = @station AND local_date = @day AND slot_time = @start))
        """;

    public static NpgsqlParameter[] Of(StationId station, Claim claim) =>
        [new("station", station.Value), new("day", claim.Slot.Date), new("start", claim.Slot.Start), new("starts_at", claim.Event.StartsAt.ToUniversalTime())];

    public static Task<int> Of(MyHibachiDbContext db, StationId station, Claim claim, CancellationToken ct) =>
        db.Database.SqlQueryRaw<int>(Count, Of(station, claim)).SingleAsync(ct);
}
