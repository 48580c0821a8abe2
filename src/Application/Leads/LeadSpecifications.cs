using MyHibachi.Application.Common;
using MyHibachi.Domain.Leads;
using MyHibachi.Domain.Quotes;

namespace MyHibachi.Application.Leads;

/// <summary>One lead, if the caller may meet that record at all.</summary>
public sealed class LeadById : Specification<Lead>
{
    public LeadById(LeadId id, DataScope scope)
    {
        Where(lead => lead.Id == id);
        if (scope is DataScope.OfStations(var stations))
        {
            Where(lead => lead.StationId != null && stations.Contains(lead.StationId.Value));
        }
        else if (scope is not DataScope.Everything)
        {
            Where(lead => false);
        }
    }
}

/// <summary>A quote, whoever asked for it.</summary>
public sealed class AnyQuote : Specification<Quote>
{
    public AnyQuote(QuoteId id) => Where(quote => quote.Id == id);
}
