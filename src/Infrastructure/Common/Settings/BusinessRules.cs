using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Settings;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Negotiations;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Infrastructure.Common.Settings;

/// <summary>The numbers of the business as a configuration may change them. Every section may be left out. Staff may change them again at run time.</summary>
internal static class BusinessRules
{
    // A request takes the numbers as they are when it begins.
    public static IServiceCollection AddBusinessRules(this IServiceCollection services, IConfiguration configuration)
    {
        var configured = new Rules(
            Setting.Section<TimelinePolicy>(configuration, nameof(Timeline), Timeline),
            Setting.Section<RefundPolicy>(configuration, nameof(Refunds), Refunds),
            Setting.Section<SchedulingPolicy>(configuration, nameof(Scheduling), Scheduling),
            Setting.Section<ScorePolicy>(configuration, nameof(Scoring), Scoring),
            Setting.Section<NegotiationPolicy>(configuration, nameof(Negotiation), Negotiation));
        return services.AddSingleton(new RunningRules(configured, ProblemOf))
            .AddScoped(provider => provider.GetRequiredService<RunningRules>().Current)
            .AddScoped(provider => provider.GetRequiredService<Rules>().Timeline)
            .AddScoped(provider => provider.GetRequiredService<Rules>().Refunds)
            .AddScoped(provider => provider.GetRequiredService<Rules>().Scheduling)
            .AddScoped(provider => provider.GetRequiredService<Rules>().Scoring)
            .AddScoped(provider => provider.GetRequiredService<Rules>().Negotiation)
            .AddScoped(provider => new BookingPolicies(provider.GetRequiredService<TimelinePolicy>(), provider.GetRequiredService<RefundPolicy>()))
            .AddSingleton(Setting.Section<RecordPolicy>(configuration, "Records", check => check
                .That(rules => rules.RestorableFor > TimeSpan.Zero, nameof(RecordPolicy.RestorableFor), "must be more than nothing"))
                with
            { DeletionIsOn = FeatureFlags.Read(configuration).SoftDelete });
    }

    private static string? ProblemOf(Rules rules)
    {
        try
        {
            Timeline(new(nameof(Timeline), rules.Timeline));
            Refunds(new(nameof(Refunds), rules.Refunds));
            Scheduling(new(nameof(Scheduling), rules.Scheduling));
            Scoring(new(nameof(Scoring), rules.Scoring));
            Negotiation(new(nameof(Negotiation), rules.Negotiation));
            return null;
        }
        catch (InvalidSettingException broken)
        {
            return $"{broken.Setting} {broken.Rule}";
        }
    }

    private static void Timeline(SettingChecks<TimelinePolicy> check) => check
        .NotNegative(rules => rules.DepositDueAfter)
        .NotNegative(rules => rules.SecondReminderAfter)
        .That(rules => rules.StaffAlertAfter >= rules.SecondReminderAfter, nameof(TimelinePolicy.StaffAlertAfter), "must not come before SecondReminderAfter")
        .That(rules => rules.CancelAfter >= rules.StaffAlertAfter, nameof(TimelinePolicy.CancelAfter), "must not come before StaffAlertAfter")
        .NotNegative(rules => rules.LastBalanceReminderBefore)
        .That(rules => rules.SecondBalanceReminderBefore >= rules.LastBalanceReminderBefore, nameof(TimelinePolicy.SecondBalanceReminderBefore), "must not come after LastBalanceReminderBefore")
        .That(rules => rules.FirstBalanceReminderBefore >= rules.SecondBalanceReminderBefore, nameof(TimelinePolicy.FirstBalanceReminderBefore), "must not come after SecondBalanceReminderBefore")
        .NotNegative(rules => rules.LastEventReminderBefore)
        .That(rules => rules.SecondEventReminderBefore >= rules.LastEventReminderBefore, nameof(TimelinePolicy.SecondEventReminderBefore), "must not come after LastEventReminderBefore")
        .That(rules => rules.FirstEventReminderBefore >= rules.SecondEventReminderBefore, nameof(TimelinePolicy.FirstEventReminderBefore), "must not come after SecondEventReminderBefore")
        .NotNegative(rules => rules.ReviewRequestAfter)
        .NotNegative(rules => rules.ReviewRequestWithin);

    private static void Refunds(SettingChecks<RefundPolicy> check) => check
        .NotNegative(rules => rules.PartialFrom)
        .That(rules => rules.FullAbove >= rules.PartialFrom, nameof(RefundPolicy.FullAbove), "must not be less than PartialFrom")
        .That(rules => rules.PartialShare is >= 0 and <= 1, nameof(RefundPolicy.PartialShare), "is a share from 0 to 1");

    private static void Scheduling(SettingChecks<SchedulingPolicy> check) => check
        .That(rules => rules.SlotTimes.Count > 0, nameof(SchedulingPolicy.SlotTimes), "names at least one local time")
        .That(rules => rules.MaxDuration > TimeSpan.Zero, nameof(SchedulingPolicy.MaxDuration), "must be more than nothing")
        .That(rules => rules.HoldFor > TimeSpan.Zero, nameof(SchedulingPolicy.HoldFor), "must be more than nothing")
        .That(rules => rules.WaitlistOfferFor > TimeSpan.Zero, nameof(SchedulingPolicy.WaitlistOfferFor), "must be more than nothing")
        .That(rules => rules.HoldsPerCustomer >= 1, nameof(SchedulingPolicy.HoldsPerCustomer), "is 1 or more")
        .That(rules => rules.HorizonMonths is >= 1 and <= 60, nameof(SchedulingPolicy.HorizonMonths), "is 1 to 60 months")
        .That(rules => rules.Suggestions.TravelSavedWorthAll > TimeSpan.Zero, "Suggestions:TravelSavedWorthAll", "must be more than nothing")
        .That(rules => rules.Suggestions is { DaysAhead: >= 0 and <= 14, WeeksAhead: >= 0 and <= 8 }, "Suggestions", "looks at most 14 days and 8 weeks ahead")
        .That(
            rules => rules.Suggestions is { ClosenessWeight: >= 0, CertaintyWeight: >= 0, TravelWeight: >= 0, HabitWeight: >= 0 }, "Suggestions", "has no weight below nothing")
        .That(rules => rules.MilesPerHour > 0, nameof(SchedulingPolicy.MilesPerHour), "must be more than nothing")
        .That(rules => rules.RoadFactor >= 1, nameof(SchedulingPolicy.RoadFactor), "is 1 or more")
        .That(rules => rules.RushHourFactor >= 1, nameof(SchedulingPolicy.RushHourFactor), "is 1 or more");

    private static void Scoring(SettingChecks<ScorePolicy> check) => check
        .That(rules => rules.TravelWorthNothing > TimeSpan.Zero, nameof(ScorePolicy.TravelWorthNothing), "must be more than nothing");

    private static void Negotiation(SettingChecks<NegotiationPolicy> check) => check
        .NotNegative(rules => rules.Notice)
        .That(rules => rules.LeastTimeToAnswer > TimeSpan.Zero, nameof(NegotiationPolicy.LeastTimeToAnswer), "must be more than nothing")
        .That(rules => rules.AnswerWithin >= rules.LeastTimeToAnswer, nameof(NegotiationPolicy.AnswerWithin), "must not be less than LeastTimeToAnswer")
        .That(rules => rules.MaxAmountCents >= 1, nameof(NegotiationPolicy.MaxAmountCents), "is 1 or more")
        .That(rules => rules.MaxPercent is >= 1 and <= 100, nameof(NegotiationPolicy.MaxPercent), "is 1 to 100")
        .That(rules => rules.CustomerAmountCents >= 1 && rules.CustomerAmountCents <= rules.MaxAmountCents, nameof(NegotiationPolicy.CustomerAmountCents), "is 1 to MaxAmountCents")
        .That(rules => rules is { OpenPerCustomer: >= 1, OpenPerDay: >= 1 }, "Open", "allows at least one");
}
