using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Leads;
using MyHibachi.Domain.Leads;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.Reads;

namespace MyHibachi.Infrastructure.Leads;

internal sealed class LeadReads(MyHibachiDbContext db) : ILeadReads
{
    public Task<Page<Lead>> List(DataScope scope, PageRequest page, CancellationToken ct)
    {
        var leads = db.Set<Lead>().AsNoTracking();
        var visible = scope switch
        {
            DataScope.Everything => leads,
            DataScope.OfStations(var stations) => leads.Where(lead => stations.Contains(lead.StationId)),
            _ => leads.Where(lead => false),
        };
        return visible.PageAsync(lead => lead.CapturedAt, lead => lead.Id, SortDirection.Descending, page, ct);
    }
}
