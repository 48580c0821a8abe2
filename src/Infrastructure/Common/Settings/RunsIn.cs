using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace MyHibachi.Infrastructure.Common.Settings;

/// <summary>What the host says of where it runs. Whoever does not say is in production.</summary>
internal static class RunsIn
{
    public static bool Development(IConfiguration configuration) =>
        string.Equals(configuration[HostDefaults.EnvironmentKey], Environments.Development, StringComparison.OrdinalIgnoreCase);
}
