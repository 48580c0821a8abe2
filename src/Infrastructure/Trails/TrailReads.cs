using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Trails;
using MyHibachi.Domain.Trails;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Trails;

internal sealed class TrailReads(MyHibachiDbContext db) : ITrailReads
{
    public async Task<Page<TrailEntry>> List(TrailFilter filter, int first, long? after, CancellationToken ct)
    {
        var rows = Matching(filter);
        rows = after is { } last ? rows.Where(row => row.Id < last) : rows;
        var page = await WithSeals(rows.OrderByDescending(row => row.Id).Take(first + 1)).OrderByDescending(one => one.Row.Id).ToListAsync(ct);
        return new([.. page.Take(first).Select(Entry)], page.Count > first);
    }

    public IAsyncEnumerable<TrailEntry> All(TrailFilter filter) =>
        WithSeals(Matching(filter)).OrderBy(one => one.Row.Id).AsAsyncEnumerable().Select(Entry);

    public async Task<IReadOnlyList<RecordChange>> Changes(string record, Guid id, DateTimeOffset until, CancellationToken ct)
    {
        var rows = await db.Set<AuditRow>().AsNoTracking()
            .Where(row => row.Record == record && row.RecordId == id && row.At <= until).OrderBy(row => row.Id).ToListAsync(ct);
        return [.. rows.Select(StoredChange.Read)];
    }

    private IQueryable<AuditRow> Matching(TrailFilter filter)
    {
        var rows = db.Set<AuditRow>().AsNoTracking();
        rows = filter.Record is { } record ? rows.Where(row => row.Record == record) : rows;
        rows = filter.RecordId is { } id ? rows.Where(row => row.RecordId == id) : rows;
        rows = filter.ActorKind is { } kind ? rows.Where(row => row.ActorKind == kind) : rows;
        rows = filter.Actor is { } actor ? rows.Where(row => row.Actor == actor) : rows;
        rows = filter.Action is { } action ? rows.Where(row => row.Action == action) : rows;
        rows = filter.From is { } from ? rows.Where(row => row.At >= from) : rows;
        return filter.To is { } to ? rows.Where(row => row.At < to) : rows;
    }

    private IQueryable<SealedAuditRow> WithSeals(IQueryable<AuditRow> rows) =>
        from row in rows
        join seal in db.Set<AuditSealRow>() on row.Id equals seal.AuditId into seals
        from seal in seals.DefaultIfEmpty()
        select new SealedAuditRow { Row = row, Seal = seal };

    private static TrailEntry Entry(SealedAuditRow one) => new(
        one.Row.Id, one.Row.At, one.Row.ActorKind, one.Row.Actor, one.Row.NetworkAddress ?? StoredChange.NetworkAddress(one.Row), one.Row.RequestId,
        one.Row.Action, one.Row.Record, one.Row.RecordId, one.Row.Reason, StoredChange.Read(one.Row),
        one.Row.PersonalDigest is not null && one.Row.Personal is null, one.Seal is null ? null : new(one.Seal.Sequence, one.Seal.Hash));

    private sealed class SealedAuditRow
    {
        public required AuditRow Row { get; init; }

        public required AuditSealRow? Seal { get; init; }
    }
}
