using Microsoft.Extensions.Configuration;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Chefs;

/// <summary>How chefs' own calendars are read. Section <c>Calendars</c>.</summary>
internal sealed record CalendarSettings
{
    public const int MaxMegabytes = 10;

    /// <summary>How often each is read again.</summary>
    public TimeSpan RefreshEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long reading one may take, redirections included; somebody may be waiting.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Events that one may hold.</summary>
    public int MaxEvents { get; init; } = 5_000;

    /// <summary>Lets calendars of this machine itself be read, without TLS: for tests and nothing else.</summary>
    public bool AllowLoopback { get; init; }

    /// <exception cref="InvalidSettingException">A value cannot be used.</exception>
    public static CalendarSettings Read(IConfiguration configuration) => Setting.Section<CalendarSettings>(configuration, "Calendars", check => check
        .That(own => own.RefreshEvery >= TimeSpan.FromMinutes(1), nameof(RefreshEvery), "is 1 minute or more")
        .That(own => own.Timeout > TimeSpan.Zero && own.Timeout <= TimeSpan.FromSeconds(9), nameof(Timeout), "is more than nothing and at most 9 seconds")
        .That(own => own.MaxEvents >= 1, nameof(MaxEvents), "is 1 or more"));
}
