using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Leads;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Leads;

internal static class LeadsServices
{
    /// <summary>The flag that switches the capture of leads off.</summary>
    public const string Flag = "FEATURE_FAILED_BOOKING_LEAD_CAPTURE";

    /// <exception cref="InvalidSettingException">The flag is neither true nor false.</exception>
    public static IServiceCollection AddLeads(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(new LeadCapture(IsOn(configuration[Flag])))
        .AddScoped<ILeadReads, LeadReads>();

    private static bool IsOn(string? flag) => string.IsNullOrEmpty(flag) || (bool.TryParse(flag, out var on) ? on : throw new InvalidSettingException(Flag, "is true or false"));
}
