using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Common.Google;

/// <summary>How one of Google's services is asked.</summary>
internal abstract record GoogleSettings
{
    /// <summary>Null asks nobody.</summary>
    public string? GoogleApiKey { get; init; }

    public Uri GoogleAddress { get; init; } = new("https://maps.googleapis.com/");

    /// <summary>How long one try may take; a customer is waiting.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often a failed question is asked again.</summary>
    public int Retries { get; init; } = 2;
}

internal static class GoogleSettingChecks
{
    /// <exception cref="InvalidSettingException">A value cannot be used.</exception>
    public static SettingChecks<T> ThatGoogleCanBeAsked<T>(this SettingChecks<T> check)
        where T : GoogleSettings => check
        .That(own => own.GoogleApiKey is null or { Length: > 0 }, nameof(GoogleSettings.GoogleApiKey), "must not be empty")
        .That(own => own.GoogleAddress.IsAbsoluteUri, nameof(GoogleSettings.GoogleAddress), "is a whole address, as in https://maps.googleapis.com/")
        .That(own => own.Timeout > TimeSpan.Zero, nameof(GoogleSettings.Timeout), "must be more than nothing")
        .That(own => own.Retries is >= 1 and <= 10, nameof(GoogleSettings.Retries), "is 1 to 10");
}
