namespace MyHibachi.Domain.Common;

/// <summary>Why somebody did what is not done lightly, in their own words.</summary>
public readonly record struct StatedReason
{
    /// <summary>Shorter says nothing.</summary>
    public const int MinLength = 10;

    /// <summary>Longer is a letter.</summary>
    public const int MaxLength = 500;

    private StatedReason(string text) => Text = text;

    public string Text { get; }

    /// <summary>Surrounding spaces do not count.</summary>
    public static Result<StatedReason> Create(string? text) =>
        text?.Trim() is { Length: >= MinLength and <= MaxLength } trimmed ? new StatedReason(trimmed) : WrongLength();

    /// <summary>Refuses a text that is too short or too long to be a reason.</summary>
    public static Error WrongLength() => new("REASON_LENGTH", $"A reason has {MinLength} to {MaxLength} characters.", "reason");
}
