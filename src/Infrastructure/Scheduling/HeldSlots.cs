using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Outbox;
using MyHibachi.Infrastructure.Common.Persistence;
using Npgsql;

namespace MyHibachi.Infrastructure.Scheduling;

/// <summary>Who keeps which place. The place itself is the claim of the same id.</summary>
internal sealed class HeldSlotRow
{
    public required ClaimId Id { get; init; }

    public string Holder { get; init; } = "";

    public StationId StationId { get; init; }

    public DateOnly LocalDate { get; init; }

    public TimeOnly SlotTime { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public DateTimeOffset? MissedAt { get; set; }

    public HeldSlot ToHold(DateTimeOffset? startsAt = null) => new(Id, StationId, new(LocalDate, SlotTime), EndsAt, MissedAt, startsAt);
}

internal sealed class HeldSlotConfiguration : IEntityTypeConfiguration<HeldSlotRow>
{
    public void Configure(EntityTypeBuilder<HeldSlotRow> builder)
    {
        builder.ToTable("slot_holds").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.Holder, row.EndsAt });
        builder.HasIndex(row => row.EndsAt);
    }
}

internal sealed class HeldSlots(MyHibachiDbContext db) : IHeldSlots
{
    public async Task<HeldSlot?> Find(ClaimId hold, string holder, CancellationToken ct) =>
        await db.Set<HeldSlotRow>().AsNoTracking().Where(row => row.Id == hold && row.Holder == holder)
            .Select(row => new { Row = row, StartsAt = db.Set<ClaimRow>().Where(claim => claim.Id == row.Id).Min(claim => (DateTimeOffset?)claim.StartsAt) })
            .SingleOrDefaultAsync(ct) is { } found ? found.Row.ToHold(found.StartsAt) : null;

    public async Task<Result<HeldSlot>> Note(HeldSlot wanted, string holder, int? most, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({"slot_holds " + holder}, 0))", ct);
        var live = await db.Set<HeldSlotRow>().AsNoTracking().Where(row => row.Holder == holder && row.EndsAt > now).ToListAsync(ct);
        if (live.Select(row => row.ToHold()).FirstOrDefault(hold => hold.WhyNot(wanted.Station, wanted.Slot) is null) is { } kept)
        {
            return kept;
        }

        if (live.Count >= most)
        {
            return HoldErrors.TooMany(most.Value);
        }

        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO slot_holds (id, holder, station_id, local_date, slot_time, ends_at)
            VALUES ({wanted.Id.Value}, {holder}, {wanted.Station.Value}, {wanted.Slot.Date}, {wanted.Slot.Start}, {wanted.EndsAt})
            ON CONFLICT (id) DO UPDATE SET (station_id, local_date, slot_time, ends_at) = (EXCLUDED.station_id, EXCLUDED.local_date, EXCLUDED.slot_time, EXCLUDED.ends_at)
            """,
            ct);
        await transaction.CommitAsync(ct);
        return wanted;
    }

    public async Task<HeldSlot?> Miss(ClaimId hold, string holder, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Set<HeldSlotRow>().SingleOrDefaultAsync(row => row.Id == hold && row.Holder == holder && row.MissedAt == null, ct) is not { } row)
        {
            return null;
        }

        row.MissedAt = now;
        return row.ToHold();
    }

    public Task Forget(ClaimId hold, CancellationToken ct) => db.Set<HeldSlotRow>().Where(row => row.Id == hold).ExecuteDeleteAsync(ct);

    public void Use(ClaimId hold) => db.Remove(new HeldSlotRow { Id = hold });
}

/// <summary>Holds that ended a day ago. Their places were given back long before.</summary>
internal sealed class EndedHolds(NpgsqlDataSource database) : IOutdatedRows
{
    private static readonly TimeSpan KnownFor = TimeSpan.FromDays(1);

    public async Task<int> DeleteSome(DateTimeOffset now, int atMost)
    {
        await using var command = database.CreateCommand(
            """
            WITH ended AS MATERIALIZED (SELECT id FROM slot_holds WHERE ends_at <= $1 LIMIT $2 FOR UPDATE SKIP LOCKED)
            DELETE FROM slot_holds USING ended WHERE slot_holds.id = ended.id
            """);
        command.Parameters.Add(new() { Value = (now - KnownFor).ToUniversalTime() });
        command.Parameters.Add(new() { Value = atMost });
        return await command.ExecuteNonQueryAsync();
    }
}
