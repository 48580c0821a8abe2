using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Infrastructure.Common.Persistence;
using Npgsql;

namespace MyHibachi.Infrastructure.Scheduling;

internal sealed class Holds(MyHibachiDbContext db) : IHolds
{
    public async Task<IReadOnlyList<Claim>> Load(StationDayKey day, DateTimeOffset now, CancellationToken ct)
    {
        var claims = db.Set<ClaimRow>().Where(row => row.StationId == day.Station && row.LocalDate == day.Date);
        await claims.Where(row => row.HeldUntil <= now).ExecuteDeleteAsync(ct);
        var rows = await claims.AsNoTracking().ToListAsync(ct);
        return [.. rows.Select(row => row.ToClaim())];
    }

    // The database counts the chefs itself: what a grain remembers of them cannot oversell a slot. A chef who has left still
    // serves the party that was assigned before.
    public async Task<Error?> Store(StationDayKey day, Claim claim, CancellationToken ct)
    {
        var (id, station, venue) = (claim.Id.Value, day.Station.Value, claim.Event.Place);
        try
        {
            var stored = await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO slot_claims (id, station_id, local_date, slot_time, place, capacity, guests, starts_at, ends_at, latitude, longitude, held_until)
                SELECT {id}, {station}, {claim.Slot.Date}, {claim.Slot.Start}, {claim.Place}, count(*), {claim.Guests},
                       {claim.Event.StartsAt}, {claim.Event.EndsAt}, {venue?.Latitude}, {venue?.Longitude}, {claim.HeldUntil}
                FROM chefs WHERE station_id = {station} AND (is_on_duty(chefs, {claim.Slot.Date}, {claim.Slot.Start}) OR id IN (
                    SELECT chef_id FROM slot_claims
                    WHERE station_id = {station} AND local_date = {claim.Slot.Date} AND slot_time = {claim.Slot.Start}))
                ON CONFLICT (id) DO UPDATE SET (slot_time, place, capacity, guests, starts_at, ends_at, latitude, longitude, held_until) =
                    (EXCLUDED.slot_time, EXCLUDED.place, EXCLUDED.capacity, EXCLUDED.guests, EXCLUDED.starts_at, EXCLUDED.ends_at,
                     EXCLUDED.latitude, EXCLUDED.longitude, EXCLUDED.held_until)
                WHERE slot_claims.booking_id IS NULL
                """,
                ct);
            return stored == 1 ? null : CommitErrors.ConcurrentChange();
        }
        catch (PostgresException refused) when (refused.ConstraintName is ConstraintErrors.ClaimsPlace or ConstraintErrors.ClaimsCapacity)
        {
            return SchedulingErrors.SlotTaken();
        }
    }

    public async Task<bool> GiveBack(ClaimId claim, CancellationToken ct) =>
        await db.Set<ClaimRow>().Where(row => row.Id == claim && row.BookingId == null).ExecuteDeleteAsync(ct) > 0;
}
