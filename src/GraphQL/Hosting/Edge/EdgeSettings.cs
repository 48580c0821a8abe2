using System.Net;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.GraphQL.Hosting.Edge;

/// <summary>How the gateway stands towards the network. Section <c>Edge</c>.</summary>
internal sealed record EdgeSettings
{
    /// <summary>HTTP requests from one address in a minute, health questions not counted.</summary>
    public int RequestsPerMinute { get; init; } = 100;

    /// <summary>
    /// Addresses or networks (<c>10.0.0.0/8</c>) of the proxies in front; only what they say of a request's origin is believed.
    /// </summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>Send plain HTTP on to HTTPS, and tell browsers to stay there; null follows the environment: no in development, yes elsewhere.</summary>
    public bool? RequireHttps { get; init; }

    /// <summary>How long browsers stay with HTTPS.</summary>
    public TimeSpan HstsMaxAge { get; init; } = TimeSpan.FromDays(365);

    /// <exception cref="InvalidSettingException">A value cannot be used.</exception>
    public static EdgeSettings Read(IConfiguration configuration, bool isDevelopment)
    {
        var settings = Setting.Section<EdgeSettings>(configuration, "Edge", check => check
            .That(edge => edge.RequestsPerMinute >= 1, nameof(RequestsPerMinute), "is 1 or more")
            .That(edge => edge.TrustedProxies.All(proxy => NetworkOf(proxy) is not null), nameof(TrustedProxies), "are IP addresses, or networks as in 10.0.0.0/8")
            .That(edge => edge.HstsMaxAge >= TimeSpan.Zero, nameof(HstsMaxAge), "must not be negative"));
        return settings with { RequireHttps = settings.RequireHttps ?? !isDevelopment };
    }

    /// <summary>An address alone is a network of one. Null when the text is neither.</summary>
    public static IPNetwork? NetworkOf(string proxy) =>
        IPAddress.TryParse(proxy, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(proxy, out var network) ? network
        : null;
}
