using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Chefs;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.ReferenceData;
using MyHibachi.Infrastructure.Stations;

namespace MyHibachi.Infrastructure.Scheduling;

/// <summary>All rosters are read together: few rows, and a chef who moves leaves one and joins another at the same moment.</summary>
internal sealed class CachedRosters(ReferenceCaches caches) : IRosters
{
    private readonly ReferenceCache<FrozenDictionary<StationId, Roster>> _rosters =
        caches.Cache(Read, StationConfiguration.Table, ChefConfiguration.Table);

    public async ValueTask<Roster?> Find(StationId station, CancellationToken ct) => (await _rosters.Get(ct)).GetValueOrDefault(station);

    private static async Task<FrozenDictionary<StationId, Roster>> Read(MyHibachiDbContext db)
    {
        var stations = await db.Set<Station>().AsNoTracking().ToListAsync();
        var chefs = await db.Set<Chef>().AsNoTracking().OrderBy(chef => chef.Name).ThenBy(chef => chef.Id).ToListAsync();
        var byStation = chefs.ToLookup(chef => chef.StationId);
        return stations.ToFrozenDictionary(
            station => station.Id,
            station => new Roster(station, new(TimeZoneInfo.FindSystemTimeZoneById(station.TimeZone)), [.. byStation[station.Id]]));
    }
}
