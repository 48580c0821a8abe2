using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Bookings;

/// <summary>How a refund comes about.</summary>
public enum RefundKind
{
    /// <summary>Nothing is given back, unless staff approve an exception.</summary>
    None,

    /// <summary>Given back without anybody's doing.</summary>
    Automatic,

    /// <summary>Given back once staff approve it.</summary>
    NeedsApproval,
}

/// <summary>Which rule decided about a refund. Stored by name: a value never changes its meaning.</summary>
public enum RefundRule
{
    /// <summary>There is nothing to give back.</summary>
    NothingPaid,

    /// <summary>Early enough for all of it.</summary>
    FullNotice,

    /// <summary>Early enough for a part of it.</summary>
    PartialNotice,

    /// <summary>Too late for anything.</summary>
    ShortNotice,
}

/// <summary>What a cancelled booking gives back.</summary>
/// <param name="Amount">0 up to what was paid.</param>
/// <param name="Reason">The rule with its numbers as they were, in one sentence.</param>
public sealed record Refund(RefundKind Kind, Money Amount, RefundRule Rule, string Reason)
{
    /// <summary>Decides by the elapsed hours between the cancellation and the start of the event.</summary>
    /// <param name="paid">0 or more.</param>
    public static Refund Decide(Money paid, DateTimeOffset startsAt, DateTimeOffset cancelledAt, RefundPolicy policy)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(paid, Money.Zero);
        if (paid == Money.Zero)
        {
            return new(RefundKind.None, Money.Zero, RefundRule.NothingPaid, "Nothing was paid.");
        }

        var notice = startsAt - cancelledAt;
        if (notice > policy.FullAbove)
        {
            return new(RefundKind.Automatic, paid, RefundRule.FullNotice, $"More than {policy.FullAbove.TotalHours:F0} hours before the event: all of it.");
        }

        return notice >= policy.PartialFrom
            ? new(RefundKind.NeedsApproval, paid.Share(policy.PartialShare), RefundRule.PartialNotice, $"Between {policy.FullAbove.TotalHours:F0} and {policy.PartialFrom.TotalHours:F0} hours before the event: {policy.PartialShare:P0} after approval.")
            : new(RefundKind.None, Money.Zero, RefundRule.ShortNotice, $"Less than {policy.PartialFrom.TotalHours:F0} hours before the event: nothing.");
    }
}

/// <summary>The hours and the share of the refund rule.</summary>
public sealed record RefundPolicy
{
    public static RefundPolicy Default { get; } = new();

    /// <summary>More notice than this gives all of it back.</summary>
    public TimeSpan FullAbove { get; init; } = TimeSpan.FromHours(72);

    /// <summary>At least this much notice gives a part of it back.</summary>
    public TimeSpan PartialFrom { get; init; } = TimeSpan.FromHours(24);

    /// <summary>That part, 0 to 1.</summary>
    public decimal PartialShare { get; init; } = 0.5m;
}
