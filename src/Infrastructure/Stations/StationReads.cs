using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.Reads;

namespace MyHibachi.Infrastructure.Stations;

internal sealed class StationReads(MyHibachiDbContext db) : IStationReads
{
    public Task<Station?> Find(Actor reader, StationId id, CancellationToken ct) =>
        Visible(reader, deleted: false).SingleOrDefaultAsync(station => station.Id == id, ct);

    public Task<Page<Station>> List(
        Actor reader, StationFilter filter, StationSort sort, SortDirection direction, NamedPageRequest page, CancellationToken ct) => sort is StationSort.Code
        ? Filtered(reader, filter).PageAsync(station => station.Code, station => station.Id, direction, page, ct)
        : Filtered(reader, filter).PageAsync(station => station.Name, station => station.Id, direction, page, ct);

    public Task<int> Count(Actor reader, StationFilter filter, CancellationToken ct) => Filtered(reader, filter).CountAsync(ct);

    private IQueryable<Station> Filtered(Actor reader, StationFilter filter)
    {
        var stations = Visible(reader, filter.Deleted);
        if (filter.IsActive is { } active)
        {
            stations = stations.Where(station => station.IsActive == active);
        }

        return SearchTerm.Of(filter.Search) is { } pattern
            ? stations.Where(station => EF.Functions.Like(EF.Property<string>(station, StationConfiguration.SearchText), pattern, SearchTerm.Escape))
            : stations;
    }

    private IQueryable<Station> Visible(Actor reader, bool deleted)
    {
        if (deleted)
        {
            return OfStaff(db.Set<Station>().OnlyDeleted(), reader);
        }

        var stations = db.Set<Station>().AsNoTracking();
        return reader.Can(Permissions.StationRead) && reader.Scope is DataScope.OfStations(var own) ? stations.Where(station => station.IsActive || own.Contains(station.Id))
            : reader.Can(Permissions.StationRead) && reader.Scope is DataScope.Everything ? stations
            : stations.Where(station => station.IsActive);
    }

    private static IQueryable<Station> OfStaff(IQueryable<Station> stations, Actor reader)
    {
        StationScope.Apply(reader.Scope, condition => stations = stations.Where(condition));
        return stations.AsNoTracking();
    }
}
