using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Chefs;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Scheduling;

internal sealed class Workloads(MyHibachiDbContext db) : IWorkloads
{
    public async Task<IReadOnlyDictionary<ChefId, int>> PartiesInWeekOf(StationDayKey day, CancellationToken ct)
    {
        // Sunday is 0 in .NET and the last day here.
        var monday = day.Date.AddDays(-(((int)day.Date.DayOfWeek + 6) % 7));
        var nextMonday = monday.AddDays(7);
        return await db.Set<ClaimRow>()
            .Where(row => row.StationId == day.Station && row.LocalDate >= monday && row.LocalDate < nextMonday && row.ChefId != null)
            .GroupBy(row => row.ChefId!.Value)
            .Select(parties => new { Chef = parties.Key, Count = parties.Count() })
            .ToDictionaryAsync(parties => parties.Chef, parties => parties.Count, ct);
    }
}
