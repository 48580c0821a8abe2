using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Identity;

/// <summary>Every refusal that concerns an API key. A bad key itself is answered like any other bad credential.</summary>
public static class ApiKeyErrors
{
    public static Error NotFound() => new("API_KEY_NOT_FOUND", "There is no such API key.", "apiKeyId");

    /// <summary>Also for those that let their bearer decide who may do what: those are for people.</summary>
    public static Error InvalidPermissions() => new(
        "INVALID_PERMISSIONS", "Name one permission or more, each of which there is, and none that decides about accounts.", "permissions");

    public static Error NotHeld(string permission) => new("PERMISSION_NOT_HELD", $"You may not pass on what you do not hold: {permission}.", "permissions");

    public static Error InvalidRate() => new("INVALID_RATE", $"A key is good for 1 to {ApiKey.MaxRequestsPerMinute} requests a minute.", "requestsPerMinute");

    public static Error InvalidExpiry() => new("INVALID_EXPIRY", "This time is over. Leave it out for a key that does not expire.", "expiresAt");
}
