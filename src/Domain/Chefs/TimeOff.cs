namespace MyHibachi.Domain.Chefs;

/// <summary>Names one stretch of a chef's time off.</summary>
public readonly record struct TimeOffId(Guid Value);

/// <summary>Days on which a chef takes no party.</summary>
/// <param name="From">The station's local date, included.</param>
/// <param name="To">Included.</param>
/// <param name="Note">For staff; null when there is nothing to say.</param>
public sealed record TimeOff(TimeOffId Id, DateOnly From, DateOnly To, string? Note)
{
    /// <summary>Longer is another word for having left.</summary>
    public const int MostDays = 366;

    /// <summary>Stretches that one chef's record holds.</summary>
    public const int MostAtOnce = 100;

    private const int MaxNoteLength = 200;

    public bool Covers(DateOnly date) => From <= date && date <= To;

    internal bool IsWrong => To < From || To.DayNumber - From.DayNumber >= MostDays || Note?.Length > MaxNoteLength;
}
