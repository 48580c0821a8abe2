using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.Reads;

namespace MyHibachi.Infrastructure.Identity;

internal sealed class ApiKeyReads(MyHibachiDbContext db, TimeProvider time) : IApiKeyReads
{
    public async Task<Page<ApiKeySummary>> List(ApiKeyFilter filter, SortDirection direction, PageRequest page, CancellationToken ct)
    {
        var keys = await Filtered(filter).PageAsync(key => key.CreatedAt, key => key.Id, direction, page, ct);
        return new(await WithUses(keys.Items, ct), keys.HasMore);
    }

    public Task<int> Count(ApiKeyFilter filter, CancellationToken ct) => Filtered(filter).CountAsync(ct);

    public async Task<ApiKeySummary?> ById(ApiKeyId id, CancellationToken ct) =>
        await db.Set<ApiKey>().AsNoTracking().SingleOrDefaultAsync(key => key.Id == id, ct) is { } key ? (await WithUses([key], ct))[0] : null;

    private async Task<ApiKeySummary[]> WithUses(IReadOnlyList<ApiKey> keys, CancellationToken ct)
    {
        ApiKeyId[] ids = [.. keys.Select(key => key.Id)];
        var uses = await db.Set<ApiKeyUseRow>().AsNoTracking().Where(use => ids.Contains(use.ApiKeyId)).ToDictionaryAsync(use => use.ApiKeyId, use => use.LastUsedAt, ct);
        return [.. keys.Select(key => new ApiKeySummary(key, uses.TryGetValue(key.Id, out var at) ? at : null))];
    }

    private IQueryable<ApiKey> Filtered(ApiKeyFilter filter)
    {
        var (keys, now) = (db.Set<ApiKey>().AsNoTracking(), time.GetUtcNow());
        return filter.IsActive is { } active ? keys.Where(key => (key.RevokedAt == null && (key.ExpiresAt == null || key.ExpiresAt > now)) == active) : keys;
    }
}
