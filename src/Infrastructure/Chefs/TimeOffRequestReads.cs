using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.Reads;

namespace MyHibachi.Infrastructure.Chefs;

internal sealed class TimeOffRequestReads(MyHibachiDbContext db) : ITimeOffRequestReads
{
    public Task<Page<TimeOffRequest>> List(DataScope scope, TimeOffRequestFilter filter, SortDirection direction, PageRequest page, CancellationToken ct) =>
        Filtered(scope, filter).PageAsync(request => request.AskedAt, request => request.Id, direction, page, ct);

    public Task<int> Count(DataScope scope, TimeOffRequestFilter filter, CancellationToken ct) => Filtered(scope, filter).CountAsync(ct);

    public Task<TimeOffRequest?> Find(DataScope scope, TimeOffRequestId id, CancellationToken ct) => Visible(scope).SingleOrDefaultAsync(request => request.Id == id, ct);

    private IQueryable<TimeOffRequest> Filtered(DataScope scope, TimeOffRequestFilter filter)
    {
        var requests = Visible(scope);
        requests = filter.Station is { } station ? requests.Where(request => request.StationId == station) : requests;
        requests = filter.Chef is { } chef ? requests.Where(request => request.ChefId == chef) : requests;
        return filter.Statuses is { Count: > 0 } statuses ? requests.Where(request => statuses.Contains(request.Status)) : requests;
    }

    private IQueryable<TimeOffRequest> Visible(DataScope scope) => db.Set<TimeOffRequest>().AsNoTracking().Where(TimeOffRequestScope.Of(scope));
}

internal sealed class StoredTimeOffFacts(MyHibachiDbContext db) : ITimeOffFacts
{
    public Task<TimeOffFacts?> For(TimeOffRequestId id, CancellationToken ct)
    {
        var facts =
            from request in db.Set<TimeOffRequest>().AsNoTracking()
            where request.Id == id
            join chef in db.Set<Chef>() on request.ChefId equals chef.Id
            join station in db.Set<Station>().IgnoreQueryFilters() on request.StationId equals station.Id
            join account in db.Set<User>().IgnoreAutoIncludes() on (ChefId?)chef.Id equals account.ChefId
            where account.IsActive
            select new TimeOffFacts(request, station, chef.Name, account.Email);
        return facts.SingleOrDefaultAsync(ct);
    }
}
