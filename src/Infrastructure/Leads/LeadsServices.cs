using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Leads;

namespace MyHibachi.Infrastructure.Leads;

internal static class LeadsServices
{
    public static IServiceCollection AddLeads(this IServiceCollection services) => services.AddScoped<ILeadReads, LeadReads>();
}
