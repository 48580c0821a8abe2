using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Leads;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Leads;

/// <summary>Registers how leads are captured and read.</summary>
public static class LeadsServices
{
    internal static IServiceCollection AddLeads(this IServiceCollection services) => services
        .AddSingleton(provider => new LeadCapture(provider.GetRequiredService<FeatureFlags>().LeadCapture))
        .AddScoped<ILeadsOfSales, LeadsOfSales>()
        .AddScoped<ILeadReads, LeadReads>();

    /// <summary>Looks for quotes that were left, in this process; one of many is enough.</summary>
    /// <exception cref="InvalidSettingException">A setting of section <c>Leads</c> cannot be used.</exception>
    public static IServiceCollection AddAbandonedQuotes(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Setting.Section<LeadSettings>(configuration, "Leads", LeadSettings.Check));
        return FeatureFlags.Read(configuration).LeadCapture ? services.AddHostedService<AbandonedQuotes>() : services;
    }
}
