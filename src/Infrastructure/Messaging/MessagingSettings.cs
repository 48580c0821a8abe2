using Microsoft.Extensions.Configuration;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Messaging;

/// <summary>How messages are kept, as section <c>Messaging</c> of the configuration may change it.</summary>
internal sealed record MessagingSettings
{
    /// <summary>The outbox shows codes that only the receiver may know. Left out: in development.</summary>
    public bool? ShowSecrets { get; init; }

    /// <summary>Decided by <see cref="ShowSecrets"/>, or by where the program runs.</summary>
    internal bool KeepSecrets { get; private init; }

    /// <exception cref="InvalidSettingException">A value cannot be used.</exception>
    public static MessagingSettings Read(IConfiguration configuration)
    {
        var settings = Setting.Section<MessagingSettings>(configuration, "Messaging", _ => { });
        return settings with { KeepSecrets = settings.ShowSecrets ?? RunsIn.Development(configuration) };
    }
}
