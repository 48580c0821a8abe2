using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Quotes;

/// <summary>Every refusal that concerns a quote.</summary>
public static class QuoteErrors
{
    public static Error NotFound() => new("QUOTE_NOT_FOUND", "There is no such quote.", "quoteId");

    public static Error Expired() => new("QUOTE_EXPIRED", "This quote no longer stands. Ask for a new one.", "quoteId");

    public static Error AlreadyConverted() =>
        new("QUOTE_ALREADY_CONVERTED", "This quote was already turned into a booking.", "quoteId");
}
