using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Leads;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Leads;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.Reads;
using MyHibachi.Infrastructure.Customers;

namespace MyHibachi.Infrastructure.Leads;

internal sealed class LeadReads(MyHibachiDbContext db) : ILeadReads
{
    public Task<Page<Lead>> List(DataScope scope, LeadFilter filter, LeadSort sort, SortDirection direction, PageRequest page, CancellationToken ct)
    {
        var leads = Filtered(scope, filter);
        return sort is LeadSort.CapturedAt
            ? leads.PageAsync(lead => lead.CapturedAt, lead => lead.Id, direction, page, ct)
            : leads.PageAsync(lead => lead.LastAttemptAt, lead => lead.Id, direction, page, ct);
    }

    public Task<int> Count(DataScope scope, LeadFilter filter, CancellationToken ct) => Filtered(scope, filter).CountAsync(ct);

    public Task<Lead?> Find(DataScope scope, LeadId id, CancellationToken ct) => Visible(scope).SingleOrDefaultAsync(lead => lead.Id == id, ct);

    public async Task<ILookup<LeadId, LeadEntry>> Entries(IReadOnlyList<LeadId> ids, CancellationToken ct)
    {
        var entries = await db.Set<LeadEntry>().AsNoTracking()
            .Where(entry => ids.Contains(EF.Property<LeadId>(entry, "LeadId"))).OrderBy(entry => entry.Number)
            .Select(entry => new { Lead = EF.Property<LeadId>(entry, "LeadId"), Entry = entry })
            .ToListAsync(ct);
        return entries.ToLookup(one => one.Lead, one => one.Entry);
    }

    private IQueryable<Lead> Filtered(DataScope scope, LeadFilter filter)
    {
        var leads = Visible(scope);
        leads = filter.Station is { } station ? leads.Where(lead => lead.StationId == station) : leads;
        leads = filter.Statuses is { Count: > 0 } statuses ? leads.Where(lead => statuses.Contains(lead.Status)) : leads;
        leads = filter.Reasons is { Count: > 0 } reasons ? leads.Where(lead => reasons.Contains(lead.Reason)) : leads;
        leads = filter.Owner is { } owner ? leads.Where(lead => lead.OwnerId == owner) : leads;
        leads = filter.From is { } from ? leads.Where(lead => lead.CapturedAt >= from) : leads;
        leads = filter.To is { } to ? leads.Where(lead => lead.CapturedAt < to) : leads;
        return Searched(leads, SearchTerm.Of(filter.Search));
    }

    // Whom a lead is about is said in it or in the customer's record. Put together as a union, each part by its own index.
    private IQueryable<Lead> Searched(IQueryable<Lead> leads, string? pattern)
    {
        if (pattern is null)
        {
            return leads;
        }

        var known = db.Set<Customer>().Where(customer => EF.Functions.Like(EF.Property<string>(customer, CustomerConfiguration.SearchText), pattern, SearchTerm.Escape));
        var found = db.Set<Lead>().Where(lead => EF.Functions.Like(EF.Property<string>(lead, LeadConfiguration.SearchText), pattern, SearchTerm.Escape)).Select(lead => lead.Id)
            .Union(db.Set<Lead>().Where(lead => known.Any(customer => customer.Id == lead.CustomerId)).Select(lead => lead.Id));
        return leads.Where(lead => found.Contains(lead.Id));
    }

    private IQueryable<Lead> Visible(DataScope scope)
    {
        var leads = db.Set<Lead>().AsNoTracking().IgnoreAutoIncludes();
        return scope switch
        {
            DataScope.Everything => leads,
            DataScope.OfStations(var stations) => leads.Where(lead => lead.StationId != null && stations.Contains(lead.StationId.Value)),
            _ => leads.Where(lead => false),
        };
    }
}
