using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Bookings;

/// <summary>Who ended a booking.</summary>
public enum CancelledBy
{
    Customer,
    Staff,

    /// <summary>The deposit did not come in time.</summary>
    System,
}

/// <summary>Why a booking was ended, in somebody's own words.</summary>
public readonly record struct CancellationReason
{
    /// <summary>Shorter says nothing.</summary>
    public const int MinLength = 10;

    /// <summary>Longer is a letter.</summary>
    public const int MaxLength = 500;

    private CancellationReason(string text) => Text = text;

    public string Text { get; }

    /// <summary>Surrounding spaces do not count.</summary>
    public static Result<CancellationReason> Create(string? text) =>
        text?.Trim() is { Length: >= MinLength and <= MaxLength } trimmed
            ? new CancellationReason(trimmed)
            : BookingErrors.ReasonLength();

    /// <summary>What the system says when a deposit was missed.</summary>
    public static CancellationReason DepositMissed { get; } = new("The deposit was not paid in time.");
}
