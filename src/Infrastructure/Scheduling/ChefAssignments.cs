using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Chefs;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Scheduling;

internal sealed class ChefAssignments(MyHibachiDbContext db) : IChefAssignments
{
    public async Task<ILookup<ChefId, Slot>> Of(IReadOnlyList<ChefId> ids, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var rows = await db.Set<ClaimRow>().AsNoTracking()
            .Where(claim => claim.ChefId != null && ids.Contains(claim.ChefId.Value) && claim.LocalDate >= from && claim.LocalDate <= to)
            .Select(claim => new { claim.ChefId, claim.LocalDate, claim.SlotTime }).ToListAsync(ct);
        return rows.ToLookup(row => row.ChefId!.Value, row => new Slot(row.LocalDate, row.SlotTime));
    }
}
