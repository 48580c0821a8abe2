using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Leads;

/// <summary>When a price that was seen counts as left. Section <c>Leads</c>.</summary>
internal sealed record LeadSettings
{
    /// <summary>After the quote was made.</summary>
    public TimeSpan QuoteAbandonedAfter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Quotes older than that are nobody's any more: a system that was down for long does not call everybody.</summary>
    public TimeSpan QuoteForgottenAfter { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How often somebody looks.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromMinutes(15);

    public static void Check(SettingChecks<LeadSettings> check) => check
        .That(settings => settings.QuoteAbandonedAfter > TimeSpan.Zero, nameof(QuoteAbandonedAfter), "must be more than nothing")
        .That(settings => settings.QuoteForgottenAfter > settings.QuoteAbandonedAfter, nameof(QuoteForgottenAfter), "must be more than QuoteAbandonedAfter")
        .That(settings => settings.LookEvery > TimeSpan.Zero, nameof(LookEvery), "must be more than nothing");
}
