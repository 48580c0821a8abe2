using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Bookings;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Infrastructure.Common.Settings;

/// <summary>The numbers of the business as a configuration may change them. Every section may be left out.</summary>
internal static class BusinessRules
{
    public static IServiceCollection AddBusinessRules(this IServiceCollection services, IConfiguration configuration)
    {
        var timeline = Setting.Section<TimelinePolicy>(configuration, "Timeline", check => check
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
            .NotNegative(rules => rules.ReviewRequestWithin));
        var refunds = Setting.Section<RefundPolicy>(configuration, "Refunds", check => check
            .NotNegative(rules => rules.PartialFrom)
            .That(rules => rules.FullAbove >= rules.PartialFrom, nameof(RefundPolicy.FullAbove), "must not be less than PartialFrom")
            .That(rules => rules.PartialShare is >= 0 and <= 1, nameof(RefundPolicy.PartialShare), "is a share from 0 to 1"));
        var scheduling = Setting.Section<SchedulingPolicy>(configuration, "Scheduling", check => check
            .That(rules => rules.SlotTimes.Count > 0, nameof(SchedulingPolicy.SlotTimes), "names at least one local time")
            .That(rules => rules.MaxDuration > TimeSpan.Zero, nameof(SchedulingPolicy.MaxDuration), "must be more than nothing")
            .That(rules => rules.HoldFor > TimeSpan.Zero, nameof(SchedulingPolicy.HoldFor), "must be more than nothing")
            .That(rules => rules.HorizonMonths is >= 1 and <= 60, nameof(SchedulingPolicy.HorizonMonths), "is 1 to 60 months")
            .That(rules => rules.MilesPerHour > 0, nameof(SchedulingPolicy.MilesPerHour), "must be more than nothing")
            .That(rules => rules.RoadFactor >= 1, nameof(SchedulingPolicy.RoadFactor), "is 1 or more")
            .That(rules => rules.RushHourFactor >= 1, nameof(SchedulingPolicy.RushHourFactor), "is 1 or more"));
        var scoring = Setting.Section<ScorePolicy>(configuration, "Scoring", check => check
            .That(rules => rules.TravelWorthNothing > TimeSpan.Zero, nameof(ScorePolicy.TravelWorthNothing), "must be more than nothing"));

        return services.AddSingleton(timeline).AddSingleton(refunds).AddSingleton(scheduling).AddSingleton(scoring)
            .AddSingleton(new BookingPolicies(timeline, refunds))
            .AddSingleton(Setting.Section<RecordPolicy>(configuration, "Records", check => check
                .That(rules => rules.RestorableFor > TimeSpan.Zero, nameof(RecordPolicy.RestorableFor), "must be more than nothing")));
    }
}
