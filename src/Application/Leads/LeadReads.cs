using MyHibachi.Application.Common;
using MyHibachi.Domain.Leads;

namespace MyHibachi.Application.Leads;

/// <summary>Leads to be shown, latest first.</summary>
public interface ILeadReads
{
    Task<Page<Lead>> List(DataScope scope, PageRequest page, CancellationToken ct);
}
