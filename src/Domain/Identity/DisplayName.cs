using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Identity;

/// <summary>What a person is called: 1 to 200 characters of one line.</summary>
public readonly record struct DisplayName
{
    private const int MaxLength = 200;

    private DisplayName(string value) => Value = value;

    public string Value { get; }

    public static Result<DisplayName> Create(string? text) =>
        text?.Trim() is { Length: > 0 and <= MaxLength } trimmed && !trimmed.Any(char.IsControl)
            ? new DisplayName(trimmed)
            : IdentityErrors.InvalidName();

    /// <summary>A name that was checked when it was stored.</summary>
    public static DisplayName FromStored(string value) => new(value);

    public override string ToString() => Value;
}
