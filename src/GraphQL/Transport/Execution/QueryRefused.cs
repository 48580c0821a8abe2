using GraphQL.Validation;

namespace MyHibachi.GraphQL.Transport.Execution;

/// <summary>A document that asks for more than one caller may.</summary>
internal sealed class QueryRefused : ValidationError
{
    private QueryRefused(string code, string message)
        : base(message) => Code = code;

    public static QueryRefused TooLong(int limit) => new("QUERY_TOO_LONG", $"A document has {limit} characters at most.");

    public static QueryRefused TooDeep(int limit) => new("QUERY_TOO_DEEP", $"Fields are nested {limit} levels at most.");

    public static QueryRefused TooWide(string message) => new("QUERY_TOO_WIDE", message);

    public static QueryRefused TooCostly(double cost, int limit) =>
        new("QUERY_TOO_COSTLY", $"The operation costs {Math.Ceiling(cost).ToString(CultureInfo.InvariantCulture)}, the limit is {limit}: ask for shorter lists or fewer fields.");

    public static QueryRefused NeedsAStream() => new(
        "STREAM_NEEDED", "A subscription needs a stream: ask with Accept: text/event-stream, or over the WebSocket.");
}
