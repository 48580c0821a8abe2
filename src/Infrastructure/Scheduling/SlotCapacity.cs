using Microsoft.EntityFrameworkCore;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;
using Npgsql;

namespace MyHibachi.Infrastructure.Scheduling;

/// <summary>
/// How many seats a slot has. The database counts the chefs itself: what a grain remembers of them cannot oversell a slot. A chef who has left still
/// serves the party that was assigned before.
/// </summary>
internal static class SlotCapacity
{
    /// <summary>For a statement with the parameters of <see cref="Slot"/>.</summary>
    public const string Count =
        """
        SELECT count(*)::int AS "Value" FROM chefs WHERE station_id = @station AND (is_on_duty(chefs, @day, @start) OR id IN (
            SELECT chef_id FROM slot_claims WHERE station_id = @station AND local_date = @day AND slot_time = @start))
        """;

    public static NpgsqlParameter[] Slot(StationId station, Slot slot) => [new("station", station.Value), new("day", slot.Date), new("start", slot.Start)];

    public static Task<int> Of(MyHibachiDbContext db, StationId station, Slot slot, CancellationToken ct) =>
        db.Database.SqlQueryRaw<int>(Count, Slot(station, slot)).SingleAsync(ct);
}
