using MyHibachi.Domain.Negotiations;
using MyHibachi.Domain.Scheduling;
using static MyHibachi.Application.Settings.SettingDefinition;

namespace MyHibachi.Application.Settings;

/// <summary>Every value that staff may change while the program runs. Its default is what the configuration says.</summary>
public static class SettingCatalog
{
    private static readonly SettingDefinition[] Timeline =
    [
        Duration("timeline.depositDueAfter", "When the deposit is due, after the deposit was first asked for", TimeSpan.Zero, TimeSpan.FromDays(14),
            rules => rules.Timeline.DepositDueAfter, (rules, value) => rules with { Timeline = rules.Timeline with { DepositDueAfter = value } }),
        Duration("timeline.secondReminderAfter", "When the deposit is asked for again, after the deposit was first asked for", TimeSpan.Zero, TimeSpan.FromDays(14),
            rules => rules.Timeline.SecondReminderAfter, (rules, value) => rules with { Timeline = rules.Timeline with { SecondReminderAfter = value } }),
        Duration("timeline.staffAlertAfter", "When staff are told that it is late, after the deposit was first asked for", TimeSpan.Zero, TimeSpan.FromDays(14),
            rules => rules.Timeline.StaffAlertAfter, (rules, value) => rules with { Timeline = rules.Timeline with { StaffAlertAfter = value } }),
        Duration("timeline.cancelAfter", "When a booking without deposit is cancelled, after the deposit was first asked for", TimeSpan.Zero, TimeSpan.FromDays(30),
            rules => rules.Timeline.CancelAfter, (rules, value) => rules with { Timeline = rules.Timeline with { CancelAfter = value } }),
        Duration("timeline.firstBalanceReminderBefore", "First reminder of an open balance, before the event", TimeSpan.Zero, TimeSpan.FromDays(60),
            rules => rules.Timeline.FirstBalanceReminderBefore, (rules, value) => rules with { Timeline = rules.Timeline with { FirstBalanceReminderBefore = value } }),
        Duration("timeline.secondBalanceReminderBefore", "Second reminder of an open balance, before the event", TimeSpan.Zero, TimeSpan.FromDays(60),
            rules => rules.Timeline.SecondBalanceReminderBefore, (rules, value) => rules with { Timeline = rules.Timeline with { SecondBalanceReminderBefore = value } }),
        Duration("timeline.lastBalanceReminderBefore", "Last reminder of an open balance, before the event", TimeSpan.Zero, TimeSpan.FromDays(60),
            rules => rules.Timeline.LastBalanceReminderBefore, (rules, value) => rules with { Timeline = rules.Timeline with { LastBalanceReminderBefore = value } }),
        Duration("timeline.firstEventReminderBefore", "Reminder with date, time, address and chef, before the event", TimeSpan.Zero, TimeSpan.FromDays(30),
            rules => rules.Timeline.FirstEventReminderBefore, (rules, value) => rules with { Timeline = rules.Timeline with { FirstEventReminderBefore = value } }),
        Duration("timeline.secondEventReminderBefore", "Second reminder of the event, before it", TimeSpan.Zero, TimeSpan.FromDays(30),
            rules => rules.Timeline.SecondEventReminderBefore, (rules, value) => rules with { Timeline = rules.Timeline with { SecondEventReminderBefore = value } }),
        Duration("timeline.lastEventReminderBefore", "Reminder that the chef is on the way, before the event", TimeSpan.Zero, TimeSpan.FromDays(30),
            rules => rules.Timeline.LastEventReminderBefore, (rules, value) => rules with { Timeline = rules.Timeline with { LastEventReminderBefore = value } }),
        Duration("timeline.reviewRequestAfter", "When a review is asked for, after the event's end", TimeSpan.Zero, TimeSpan.FromDays(30),
            rules => rules.Timeline.ReviewRequestAfter, (rules, value) => rules with { Timeline = rules.Timeline with { ReviewRequestAfter = value } }),
        Duration("timeline.reviewRequestWithin", "How late a review may still be asked for", TimeSpan.Zero, TimeSpan.FromDays(60),
            rules => rules.Timeline.ReviewRequestWithin, (rules, value) => rules with { Timeline = rules.Timeline with { ReviewRequestWithin = value } }),
    ];

    private static readonly SettingDefinition[] Refunds =
    [
        Duration("refunds.fullAbove", "More notice than this gives all of it back", TimeSpan.Zero, TimeSpan.FromDays(60),
            rules => rules.Refunds.FullAbove, (rules, value) => rules with { Refunds = rules.Refunds with { FullAbove = value } }),
        Duration("refunds.partialFrom", "At least this much notice gives a part of it back", TimeSpan.Zero, TimeSpan.FromDays(60),
            rules => rules.Refunds.PartialFrom, (rules, value) => rules with { Refunds = rules.Refunds with { PartialFrom = value } }),
        Number("refunds.partialShare", "share", "That part, 0 to 1", 0m, 1m,
            rules => rules.Refunds.PartialShare, (rules, value) => rules with { Refunds = rules.Refunds with { PartialShare = value } }),
    ];

    private static readonly SettingDefinition[] Scheduling =
    [
        Times("scheduling.slotTimes", "Local starts that are sold",
            rules => rules.Scheduling.SlotTimes, (rules, value) => rules with { Scheduling = rules.Scheduling with { SlotTimes = value } }),
        Duration("scheduling.baseDuration", "Every event lasts at least this long, guests aside", TimeSpan.Zero, TimeSpan.FromHours(8),
            rules => rules.Scheduling.BaseDuration, (rules, value) => rules with { Scheduling = rules.Scheduling with { BaseDuration = value } }),
        Duration("scheduling.durationPerGuest", "What each guest adds", TimeSpan.Zero, TimeSpan.FromHours(1),
            rules => rules.Scheduling.DurationPerGuest, (rules, value) => rules with { Scheduling = rules.Scheduling with { DurationPerGuest = value } }),
        Duration("scheduling.maxDuration", "No event lasts longer", TimeSpan.FromMinutes(15), TimeSpan.FromHours(12),
            rules => rules.Scheduling.MaxDuration, (rules, value) => rules with { Scheduling = rules.Scheduling with { MaxDuration = value } }),
        Number("scheduling.guestsPerChef", "guests", "The most guests that one chef is sold for; a larger party takes several chefs", 1m, 100m,
            rules => rules.Scheduling.GuestsPerChef, (rules, value) => rules with { Scheduling = rules.Scheduling with { GuestsPerChef = (int)value } }, isWhole: true),
        Duration("scheduling.preferredShift", "How far a start may move where that helps a chain of events", TimeSpan.Zero, TimeSpan.FromHours(3),
            rules => rules.Scheduling.PreferredShift, (rules, value) => rules with { Scheduling = rules.Scheduling with { PreferredShift = value } }),
        Duration("scheduling.maxShift", "How far a start may move when the customer has agreed to it", TimeSpan.Zero, TimeSpan.FromHours(3),
            rules => rules.Scheduling.MaxShift, (rules, value) => rules with { Scheduling = rules.Scheduling with { MaxShift = value } }),
        Duration("scheduling.buffer", "What a chef needs between two parties beside the drive", TimeSpan.Zero, TimeSpan.FromHours(3),
            rules => rules.Scheduling.Buffer, (rules, value) => rules with { Scheduling = rules.Scheduling with { Buffer = value } }),
        Duration("scheduling.holdFor", "How long a place is kept for somebody who has not finished booking", TimeSpan.FromMinutes(1), TimeSpan.FromHours(24),
            rules => rules.Scheduling.HoldFor, (rules, value) => rules with { Scheduling = rules.Scheduling with { HoldFor = value } }),
        Duration("scheduling.waitlistOfferFor", "How long the first on a waitlist may think about a place that came free", TimeSpan.FromMinutes(1), TimeSpan.FromHours(24),
            rules => rules.Scheduling.WaitlistOfferFor, (rules, value) => rules with { Scheduling = rules.Scheduling with { WaitlistOfferFor = value } }),
        Number("scheduling.holdsPerCustomer", "places", "How many places a customer keeps at a time while booking", 1m, 20m,
            rules => rules.Scheduling.HoldsPerCustomer, (rules, value) => rules with { Scheduling = rules.Scheduling with { HoldsPerCustomer = (int)value } }, isWhole: true),
        Number("scheduling.horizonMonths", "months", "How far ahead slots are sold", 1m, 60m,
            rules => rules.Scheduling.HorizonMonths, (rules, value) => rules with { Scheduling = rules.Scheduling with { HorizonMonths = (int)value } }, isWhole: true),
        Number("scheduling.fewLeftAt", "places", "At this many places or fewer, the calendar says that few are left", 0m, 100m,
            rules => rules.Scheduling.FewLeftAt, (rules, value) => rules with { Scheduling = rules.Scheduling with { FewLeftAt = (int)value } }, isWhole: true),
        Number("scheduling.roadFactor", "road miles a great-circle mile", "How much longer roads are", 1m, 5m,
            rules => (decimal)rules.Scheduling.RoadFactor, (rules, value) => rules with { Scheduling = rules.Scheduling with { RoadFactor = (double)value } }),
        Number("scheduling.milesPerHour", "miles an hour", "Average driving speed", 1m, 100m,
            rules => (decimal)rules.Scheduling.MilesPerHour, (rules, value) => rules with { Scheduling = rules.Scheduling with { MilesPerHour = (double)value } }),
        Number("scheduling.rushHourFactor", "times", "What a drive takes longer in the rush hour", 1m, 10m,
            rules => (decimal)rules.Scheduling.RushHourFactor, (rules, value) => rules with { Scheduling = rules.Scheduling with { RushHourFactor = (double)value } }),
        Time("scheduling.rushHourStart", "Local start of the weekday rush hour",
            rules => rules.Scheduling.RushHourStart, (rules, value) => rules with { Scheduling = rules.Scheduling with { RushHourStart = value } }),
        Time("scheduling.rushHourEnd", "Local end of the weekday rush hour",
            rules => rules.Scheduling.RushHourEnd, (rules, value) => rules with { Scheduling = rules.Scheduling with { RushHourEnd = value } }),
    ];

    private static readonly SettingDefinition[] Suggestions =
    [
        Number("suggestions.closenessWeight", "points", "What being near in time to the wish counts", 0m, 100m,
            rules => (decimal)rules.Scheduling.Suggestions.ClosenessWeight, (rules, value) => Suggesting(rules, own => own with { ClosenessWeight = (double)value })),
        Number("suggestions.certaintyWeight", "points", "What it counts that many places are left", 0m, 100m,
            rules => (decimal)rules.Scheduling.Suggestions.CertaintyWeight, (rules, value) => Suggesting(rules, own => own with { CertaintyWeight = (double)value })),
        Number("suggestions.travelWeight", "points", "What it counts that driving is saved", 0m, 100m,
            rules => (decimal)rules.Scheduling.Suggestions.TravelWeight, (rules, value) => Suggesting(rules, own => own with { TravelWeight = (double)value })),
        Number("suggestions.habitWeight", "points", "What the customer's earlier parties count", 0m, 100m,
            rules => (decimal)rules.Scheduling.Suggestions.HabitWeight, (rules, value) => Suggesting(rules, own => own with { HabitWeight = (double)value })),
        Duration("suggestions.travelSavedWorthAll", "A drive shorter by as much earns all travel points", TimeSpan.FromMinutes(10), TimeSpan.FromHours(12),
            rules => rules.Scheduling.Suggestions.TravelSavedWorthAll, (rules, value) => Suggesting(rules, own => own with { TravelSavedWorthAll = value })),
        Number("suggestions.daysAhead", "days", "How many days after the wished one are looked at", 0m, 14m,
            rules => rules.Scheduling.Suggestions.DaysAhead, (rules, value) => Suggesting(rules, own => own with { DaysAhead = (int)value }), isWhole: true),
        Number("suggestions.weeksAhead", "weeks", "How many weeks ahead the same weekday is looked at", 0m, 8m,
            rules => rules.Scheduling.Suggestions.WeeksAhead, (rules, value) => Suggesting(rules, own => own with { WeeksAhead = (int)value }), isWhole: true),
    ];

    private static readonly SettingDefinition[] Scoring =
    [
        Number("scoring.travelWeight", "points", "What the drive counts", 0m, 100m,
            rules => (decimal)rules.Scoring.TravelWeight, (rules, value) => rules with { Scoring = rules.Scoring with { TravelWeight = (double)value } }),
        Number("scoring.skillWeight", "points", "What fitting the party counts", 0m, 100m,
            rules => (decimal)rules.Scoring.SkillWeight, (rules, value) => rules with { Scoring = rules.Scoring with { SkillWeight = (double)value } }),
        Number("scoring.workloadWeight", "points", "What fairness over the week counts", 0m, 100m,
            rules => (decimal)rules.Scoring.WorkloadWeight, (rules, value) => rules with { Scoring = rules.Scoring with { WorkloadWeight = (double)value } }),
        Number("scoring.ratingWeight", "points", "What reviews count", 0m, 100m,
            rules => (decimal)rules.Scoring.RatingWeight, (rules, value) => rules with { Scoring = rules.Scoring with { RatingWeight = (double)value } }),
        Number("scoring.preferenceWeight", "points", "What preference counts", 0m, 100m,
            rules => (decimal)rules.Scoring.PreferenceWeight, (rules, value) => rules with { Scoring = rules.Scoring with { PreferenceWeight = (double)value } }),
        Number("scoring.requestedBonus", "points", "What it adds that the customer asked for the chef", 0m, 100m,
            rules => (decimal)rules.Scoring.RequestedBonus, (rules, value) => rules with { Scoring = rules.Scoring with { RequestedBonus = (double)value } }),
        Duration("scoring.travelWorthNothing", "A drive this long earns no travel points", TimeSpan.FromMinutes(1), TimeSpan.FromHours(12),
            rules => rules.Scoring.TravelWorthNothing, (rules, value) => rules with { Scoring = rules.Scoring with { TravelWorthNothing = value } }),
    ];

    private static readonly SettingDefinition[] Negotiation =
    [
        Duration("negotiation.answerWithin", "How long a party that is asked to move may think about it", TimeSpan.FromMinutes(15), TimeSpan.FromDays(14),
            rules => rules.Negotiation.AnswerWithin, (rules, value) => Negotiating(rules, own => own with { AnswerWithin = value })),
        Duration("negotiation.notice", "How long before any of the starts nobody may agree any more", TimeSpan.Zero, TimeSpan.FromDays(14),
            rules => rules.Negotiation.Notice, (rules, value) => Negotiating(rules, own => own with { Notice = value })),
        Duration("negotiation.leastTimeToAnswer", "Whoever could think about it for less than this is not asked", TimeSpan.FromMinutes(1), TimeSpan.FromDays(1),
            rules => rules.Negotiation.LeastTimeToAnswer, (rules, value) => Negotiating(rules, own => own with { LeastTimeToAnswer = value })),
        Number("negotiation.maxAmountCents", "cents", "The largest amount that staff may offer", 1m, 1_000_00m,
            rules => rules.Negotiation.MaxAmountCents, (rules, value) => Negotiating(rules, own => own with { MaxAmountCents = (int)value }), isWhole: true),
        Number("negotiation.maxPercent", "percent", "The largest percentage of the asked party's price that staff may offer", 1m, 100m,
            rules => rules.Negotiation.MaxPercent, (rules, value) => Negotiating(rules, own => own with { MaxPercent = (int)value }), isWhole: true),
        Number("negotiation.customerAmountCents", "cents", "What is offered when a customer asks", 1m, 1_000_00m,
            rules => rules.Negotiation.CustomerAmountCents, (rules, value) => Negotiating(rules, own => own with { CustomerAmountCents = (int)value }), isWhole: true),
        Number("negotiation.openPerCustomer", "negotiations", "How many a customer may have open at a time", 1m, 20m,
            rules => rules.Negotiation.OpenPerCustomer, (rules, value) => Negotiating(rules, own => own with { OpenPerCustomer = (int)value }), isWhole: true),
        Number("negotiation.openPerDay", "negotiations", "How many may be open for one day of a station", 1m, 100m,
            rules => rules.Negotiation.OpenPerDay, (rules, value) => Negotiating(rules, own => own with { OpenPerDay = (int)value }), isWhole: true),
    ];

    private static readonly Dictionary<string, SettingDefinition> ByKey =
        new[] { Timeline, Refunds, Scheduling, Suggestions, Scoring, Negotiation }.SelectMany(section => section).ToDictionary(setting => setting.Key);

    /// <summary>In the order they are shown.</summary>
    public static IReadOnlyList<SettingDefinition> All { get; } = [.. Timeline, .. Refunds, .. Scheduling, .. Suggestions, .. Scoring, .. Negotiation];

    private static Rules Negotiating(Rules rules, Func<NegotiationPolicy, NegotiationPolicy> with) => rules with { Negotiation = with(rules.Negotiation) };

    private static Rules Suggesting(Rules rules, Func<SuggestionPolicy, SuggestionPolicy> with) =>
        rules with { Scheduling = rules.Scheduling with { Suggestions = with(rules.Scheduling.Suggestions) } };

    /// <summary>Null when there is no such setting.</summary>
    public static SettingDefinition? Find(string key) => ByKey.GetValueOrDefault(key);
}
