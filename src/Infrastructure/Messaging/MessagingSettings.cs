using Microsoft.Extensions.Configuration;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Messaging;

/// <summary>How messages are kept, as section <c>Messaging</c> of the configuration may change it.</summary>
internal sealed record MessagingSettings
{
    /// <summary>The outbox shows codes that only the receiver may know. Left out: in development.</summary>
    public bool? ShowSecrets { get; init; }

    /// <summary>The web app, where links in messages lead.</summary>
    public Uri WebAddress { get; init; } = new("http://localhost:5080/");

    /// <summary>Decided by <see cref="ShowSecrets"/>, or by where the program runs.</summary>
    internal bool KeepSecrets { get; private init; }

    /// <exception cref="InvalidSettingException">A value cannot be used.</exception>
    public static MessagingSettings Read(IConfiguration configuration)
    {
        var settings = Setting.Section<MessagingSettings>(configuration, "Messaging", check => check.That(
            own => own.WebAddress is { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "" }, nameof(WebAddress), "is an address as https://example.com"));
        return settings with { KeepSecrets = settings.ShowSecrets ?? RunsIn.Development(configuration) };
    }
}
