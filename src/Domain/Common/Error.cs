namespace MyHibachi.Domain.Common;

/// <summary>A business refusal: an answer, not an exception. Nothing has changed when one is returned.</summary>
/// <param name="Code">Stable name in UPPER_SNAKE_CASE; clients branch on it, so it never changes its meaning.</param>
/// <param name="Message">One sentence for a person. Holds no SQL, no stack and nobody else's data.</param>
/// <param name="Field">Path of the input field that is wrong, e.g. <c>party.adults</c>; null when no single field is.</param>
public sealed record Error(string Code, string Message, string? Field = null)
{
    /// <summary>The same refusal, naming the field the caller sent.</summary>
    public Error At(string field) => this with { Field = field };
}
