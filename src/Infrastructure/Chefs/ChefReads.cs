using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.Reads;

namespace MyHibachi.Infrastructure.Chefs;

internal sealed class ChefReads(MyHibachiDbContext db) : IChefReads
{
    public Task<Chef?> Find(DataScope scope, ChefId id, CancellationToken ct) =>
        Visible(db.Set<Chef>(), scope).SingleOrDefaultAsync(chef => chef.Id == id, ct);

    public Task<Page<Chef>> List(DataScope scope, ChefFilter filter, SortDirection direction, NamedPageRequest page, CancellationToken ct) =>
        Filtered(scope, filter).PageAsync(chef => chef.Name, chef => chef.Id, direction, page, ct);

    public Task<int> Count(DataScope scope, ChefFilter filter, CancellationToken ct) => Filtered(scope, filter).CountAsync(ct);

    public async Task<IReadOnlyDictionary<ChefId, Chef>> ByIds(DataScope scope, IReadOnlyList<ChefId> ids, CancellationToken ct) =>
        await Visible(db.Set<Chef>().WithDeleted(), scope).Where(chef => ids.Contains(chef.Id)).ToDictionaryAsync(chef => chef.Id, ct);

    private IQueryable<Chef> Filtered(DataScope scope, ChefFilter filter)
    {
        var chefs = Visible(filter.Deleted ? db.Set<Chef>().OnlyDeleted() : db.Set<Chef>(), scope);
        if (filter.Station is { } station)
        {
            chefs = chefs.Where(chef => chef.StationId == station);
        }

        if (filter.IsActive is { } active)
        {
            chefs = chefs.Where(chef => chef.IsActive == active);
        }

        return SearchTerm.Of(filter.Search) is { } pattern
            ? chefs.Where(chef => EF.Functions.Like(EF.Property<string>(chef, ChefConfiguration.SearchText), pattern, SearchTerm.Escape))
            : chefs;
    }

    private static IQueryable<Chef> Visible(IQueryable<Chef> chefs, DataScope scope)
    {
        ChefScope.Apply(scope, condition => chefs = chefs.Where(condition));
        return chefs.AsNoTracking();
    }
}
