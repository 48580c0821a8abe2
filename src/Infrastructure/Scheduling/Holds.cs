using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Infrastructure.Common.Persistence;
using Npgsql;
using NpgsqlTypes;

namespace MyHibachi.Infrastructure.Scheduling;

internal sealed class Holds(MyHibachiDbContext db) : IHolds
{
    // All seats or none: who was quicker and sold the claim has locked its rows, and whoever reads them after that touches none.
    private const string StoreHold =
        $"""
        WITH known AS MATERIALIZED (SELECT booking_id FROM slot_claims WHERE id = @id FOR UPDATE),
        gone AS (
            DELETE FROM slot_claims WHERE id = @id AND place <> ALL (@places) AND NOT EXISTS (SELECT FROM known WHERE booking_id IS NOT NULL))
        INSERT INTO slot_claims (id, station_id, local_date, slot_time, place, capacity, guests, starts_at, ends_at, latitude, longitude, held_until)
        SELECT @id, @station, @day, @start, place, capacity."Value", @guests, @starts_at, @ends_at, @latitude, @longitude, @held_until
        FROM unnest(@places) AS place, ({SlotCapacity.Count}) AS capacity
        WHERE NOT EXISTS (SELECT FROM known WHERE booking_id IS NOT NULL)
        ON CONFLICT (id, place) DO UPDATE SET (slot_time, capacity, guests, starts_at, ends_at, latitude, longitude, held_until) =
            (EXCLUDED.slot_time, EXCLUDED.capacity, EXCLUDED.guests, EXCLUDED.starts_at, EXCLUDED.ends_at,
             EXCLUDED.latitude, EXCLUDED.longitude, EXCLUDED.held_until)
        WHERE slot_claims.booking_id IS NULL
        """;

    public async Task<IReadOnlyList<Claim>> Load(StationDayKey day, DateTimeOffset now, CancellationToken ct)
    {
        var claims = db.Set<ClaimRow>().Where(row => row.StationId == day.Station && row.LocalDate == day.Date);
        await claims.Where(row => row.HeldUntil <= now).ExecuteDeleteAsync(ct);
        var rows = await claims.AsNoTracking().ToListAsync(ct);
        return [.. ClaimRow.ToClaims(rows)];
    }

    public async Task<Error?> Store(StationDayKey day, Claim claim, CancellationToken ct)
    {
        try
        {
            var stored = await db.Database.ExecuteSqlRawAsync(StoreHold, Parameters(day, claim), ct);
            return stored == claim.Seats.Count ? null : CommitErrors.ConcurrentChange();
        }
        catch (PostgresException refused) when (refused.ConstraintName is ConstraintErrors.ClaimsPlace or ConstraintErrors.ClaimsCapacity)
        {
            return SchedulingErrors.SlotTaken();
        }
    }

    public async Task<bool> GiveBack(ClaimId claim, CancellationToken ct) =>
        await db.Set<ClaimRow>().Where(row => row.Id == claim && row.BookingId == null).ExecuteDeleteAsync(ct) > 0;

    private static NpgsqlParameter[] Parameters(StationDayKey day, Claim claim) =>
    [
        .. SlotCapacity.Slot(day.Station, claim.Slot),
        new("id", claim.Id.Value),
        new("places", claim.Seats.Select(seat => seat.Place).ToArray()),
        new("guests", claim.Guests),
        new("starts_at", claim.Event.StartsAt.ToUniversalTime()),
        new("ends_at", claim.Event.EndsAt.ToUniversalTime()),
        new("latitude", NpgsqlDbType.Double) { Value = (object?)claim.Event.Place?.Latitude ?? DBNull.Value },
        new("longitude", NpgsqlDbType.Double) { Value = (object?)claim.Event.Place?.Longitude ?? DBNull.Value },
        new("held_until", claim.HeldUntil.ToUniversalTime()),
    ];
}
