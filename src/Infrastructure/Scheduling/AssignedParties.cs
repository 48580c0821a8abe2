using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Chefs;
using MyHibachi.Domain.Chefs;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Scheduling;

internal sealed class AssignedParties(MyHibachiDbContext db) : IAssignedParties
{
    public async Task<IReadOnlyList<AssignedParty>> Of(ChefId chef, DateTimeOffset from, CancellationToken ct)
    {
        var claims = await db.Set<ClaimRow>().AsNoTracking().Where(claim => claim.ChefId == chef && claim.BookingId != null && claim.EndsAt > from).OrderBy(claim => claim.StartsAt).ToListAsync(ct);
        return [.. claims.Select(claim => new AssignedParty(claim.BookingId!.Value, claim.LocalDate, new(claim.StartsAt, claim.EndsAt, null)))];
    }
}
