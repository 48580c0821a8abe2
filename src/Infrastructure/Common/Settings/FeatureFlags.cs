using Microsoft.Extensions.Configuration;

namespace MyHibachi.Infrastructure.Common.Settings;

/// <summary>Parts of the program that a configuration can switch off. Each is on unless it says <c>false</c>.</summary>
/// <param name="CoreApi">The API is served.</param>
/// <param name="LeadCapture">Failed bookings become leads.</param>
/// <param name="SoftDelete">People delete records; what was deleted before is restored and purged either way.</param>
public sealed record FeatureFlags(bool CoreApi, bool LeadCapture, bool SoftDelete)
{
    // Without one of these, anybody could do anything, or nobody could tell who did: off means that nothing runs at all.
    private static readonly string[] NeverOff = ["FEATURE_AUTH", "FEATURE_RBAC", "FEATURE_AUDIT_TRAIL"];

    /// <exception cref="InvalidSettingException">A flag is neither true nor false, or must not be off.</exception>
    public static FeatureFlags Read(IConfiguration configuration)
    {
        foreach (var flag in NeverOff.Where(flag => !IsOn(configuration, flag)))
        {
            throw new InvalidSettingException(flag, "cannot be off: the program does not run without it");
        }

        return new(IsOn(configuration, "FEATURE_CORE_API"), IsOn(configuration, "FEATURE_FAILED_BOOKING_LEAD_CAPTURE"), IsOn(configuration, "FEATURE_SOFT_DELETE"));
    }

    private static bool IsOn(IConfiguration configuration, string flag) => configuration[flag] switch
    {
        null or "" => true,
        var text => bool.TryParse(text, out var on) ? on : throw new InvalidSettingException(flag, "is true or false"),
    };
}
