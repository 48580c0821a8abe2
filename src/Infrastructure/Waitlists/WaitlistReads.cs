using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Waitlists;
using MyHibachi.Domain.Waitlists;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.Reads;

namespace MyHibachi.Infrastructure.Waitlists;

internal sealed class WaitlistReads(MyHibachiDbContext db) : IWaitlistReads
{
    public Task<Page<WaitlistEntry>> List(DataScope scope, WaitlistFilter filter, WaitlistSort sort, SortDirection direction, PageRequest page, CancellationToken ct)
    {
        var entries = Filtered(scope, filter);
        return sort is WaitlistSort.JoinedAt
            ? entries.PageAsync(entry => entry.JoinedAt, entry => entry.Id, direction, page, ct)
            : entries.PageAsync(entry => entry.StartsAt, entry => entry.Id, direction, page, ct);
    }

    public Task<int> Count(DataScope scope, WaitlistFilter filter, CancellationToken ct) => Filtered(scope, filter).CountAsync(ct);

    public Task<WaitlistEntry?> Find(DataScope scope, WaitlistEntryId id, CancellationToken ct) => Visible(scope).SingleOrDefaultAsync(entry => entry.Id == id, ct);

    private IQueryable<WaitlistEntry> Filtered(DataScope scope, WaitlistFilter filter)
    {
        var entries = Visible(scope);
        entries = filter.Station is { } station ? entries.Where(entry => entry.StationId == station) : entries;
        entries = filter.Statuses is { Count: > 0 } statuses ? entries.Where(entry => statuses.Contains(entry.Status)) : entries;
        entries = filter.From is { } from ? entries.Where(entry => entry.Slot.Date >= from) : entries;
        return filter.To is { } to ? entries.Where(entry => entry.Slot.Date <= to) : entries;
    }

    private IQueryable<WaitlistEntry> Visible(DataScope scope) => db.Set<WaitlistEntry>().AsNoTracking().Where(WaitlistScope.Of(scope));
}
