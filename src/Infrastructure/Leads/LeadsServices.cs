using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Leads;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Leads;

/// <summary>Registers how leads are captured and read.</summary>
public static class LeadsServices
{
    /// <summary>The flag that switches the capture of leads off.</summary>
    private const string Flag = "FEATURE_FAILED_BOOKING_LEAD_CAPTURE";

    /// <exception cref="InvalidSettingException">The flag is neither true nor false.</exception>
    internal static IServiceCollection AddLeads(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(new LeadCapture(IsOn(configuration)))
        .AddScoped<ILeadReads, LeadReads>();

    /// <summary>Looks for quotes that were left, in this process; one of many is enough.</summary>
    /// <exception cref="InvalidSettingException">A setting of section <c>Leads</c> cannot be used.</exception>
    public static IServiceCollection AddAbandonedQuotes(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Setting.Section<LeadSettings>(configuration, "Leads", LeadSettings.Check));
        return IsOn(configuration) ? services.AddHostedService<AbandonedQuotes>() : services;
    }

    private static bool IsOn(IConfiguration configuration) => configuration[Flag] switch
    {
        null or "" => true,
        var text => bool.TryParse(text, out var on) ? on : throw new InvalidSettingException(Flag, "is true or false"),
    };
}
