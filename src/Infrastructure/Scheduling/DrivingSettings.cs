using Microsoft.Extensions.Configuration;
using MyHibachi.Infrastructure.Common.Google;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Scheduling;

/// <summary>Who knows how long drives take: without a key, they are estimated from the distance. Section <c>Driving</c>.</summary>
internal sealed record DrivingSettings : GoogleSettings
{
    /// <summary>How long an answer of Google's is good.</summary>
    public TimeSpan KeepFor { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long Google is left alone after it could not be asked, so that only one customer waits for it in vain.</summary>
    public TimeSpan QuietFor { get; init; } = TimeSpan.FromMinutes(1);

    /// <exception cref="InvalidSettingException">A value cannot be used.</exception>
    public static DrivingSettings Read(IConfiguration configuration) => Setting.Section<DrivingSettings>(configuration, "Driving", check => check
        .ThatGoogleCanBeAsked()
        .That(own => own.KeepFor > TimeSpan.Zero, nameof(KeepFor), "must be more than nothing")
        .NotNegative(own => own.QuietFor));
}
