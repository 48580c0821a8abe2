using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.ReferenceData;

namespace MyHibachi.Infrastructure.Stations;

internal sealed class CachedStationDirectory(ReferenceCaches caches) : IStationDirectory
{
    private readonly ReferenceCache<IReadOnlyList<Station>> _stations = caches.Cache<IReadOnlyList<Station>>(
        async db => await db.Set<Station>().WithDeleted().AsNoTracking().OrderBy(station => station.Code).ToListAsync(),
        StationConfiguration.Table);

    public Task<IReadOnlyList<Station>> All(CancellationToken ct) => _stations.Get(ct).AsTask();
}
