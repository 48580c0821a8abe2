using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Chefs;

internal sealed class ChefReads(MyHibachiDbContext db) : IChefReads
{
    public async Task<IReadOnlyList<Chef>> All(DataScope scope, CancellationToken ct) =>
        await Visible(scope).OrderBy(chef => chef.Name).ThenBy(chef => chef.Id).ToListAsync(ct);

    public async Task<IReadOnlyDictionary<ChefId, Chef>> ByIds(DataScope scope, IReadOnlyList<ChefId> ids, CancellationToken ct) =>
        await Visible(scope).Where(chef => ids.Contains(chef.Id)).ToDictionaryAsync(chef => chef.Id, ct);

    private IQueryable<Chef> Visible(DataScope scope)
    {
        var chefs = db.Set<Chef>().AsNoTracking();
        ChefScope.Apply(scope, condition => chefs = chefs.Where(condition));
        return chefs;
    }
}
