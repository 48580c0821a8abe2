using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Negotiations;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Settings;

namespace MyHibachi.Application.Settings;

/// <summary>The numbers that the business runs on.</summary>
public sealed record Rules(TimelinePolicy Timeline, RefundPolicy Refunds, SchedulingPolicy Scheduling, ScorePolicy Scoring, NegotiationPolicy Negotiation);

/// <summary>The numbers as they are now in this process: what was configured, and over it what staff changed.</summary>
/// <param name="configured">What holds unless staff say otherwise.</param>
/// <param name="problemOf">What is wrong with a set of numbers as a whole; null when nothing is.</param>
public sealed class RunningRules(Rules configured, Func<Rules, string?> problemOf)
{
    private volatile Rules _current = configured;

    public Rules Configured { get; } = configured;

    /// <summary>Ask at each use: it is another object as soon as a number changed.</summary>
    public Rules Current => _current;

    /// <param name="changed">One that this version does not know, or that no longer fits, is left out.</param>
    public void Use(IEnumerable<ChangedSetting> changed)
    {
        var next = Over(changed);
        _current = problemOf(next) is null ? next : _current;
    }

    /// <summary>The numbers with another value among those that were changed, if they hold together.</summary>
    /// <param name="value">Null for the configured one.</param>
    public Result<Rules> With(IEnumerable<ChangedSetting> changed, SettingDefinition setting, string? value)
    {
        var others = Over(changed.Where(one => one.Key != setting.Key));
        var next = value is null ? Result<Rules>.Success(others) : setting.Write(others, value);
        return next.Then(rules => problemOf(rules) is { } problem ? SettingErrors.Conflict(problem) : Result<Rules>.Success(rules));
    }

    private Rules Over(IEnumerable<ChangedSetting> changed) => changed.Aggregate(
        Configured, (rules, one) => one.Value is { } value && SettingCatalog.Find(one.Key)?.Write(rules, value) is { IsSuccess: true } written ? written.Value : rules);
}
