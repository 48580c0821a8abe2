namespace MyHibachi.Infrastructure.Common.Reads;

/// <summary>Turns what a person types into a search box into a pattern for LIKE.</summary>
internal static class SearchTerm
{
    public const string Escape = "\\";

    private const string UsedInNumbers = " ()-.+/";

    /// <returns>Null when nothing was typed.</returns>
    public static string? Of(string? typed)
    {
        var text = typed?.Trim().ToLowerInvariant() ?? "";
        if (text.Length == 0)
        {
            return null;
        }

        // A telephone number is stored without what people write between its digits.
        var searched = text.Any(char.IsAsciiDigit) && text.All(letter => char.IsAsciiDigit(letter) || UsedInNumbers.Contains(letter, StringComparison.Ordinal))
            ? string.Concat(text.Where(char.IsAsciiDigit))
            : text;
        return $"%{searched.Replace("\\", @"\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
    }
}
