namespace MyHibachi.GraphQL.Transport;

/// <summary>What the transports log: never a document, a variable or an answer.</summary>
internal static partial class TransportLog
{
    [LoggerMessage(LogLevel.Error, "Resolving {Field} failed; the client was told {TraceId}")]
    public static partial void ResolverFailed(this ILogger logger, string field, string? traceId, Exception cause);

    [LoggerMessage(LogLevel.Error, "An operation on a WebSocket failed; the client was told {TraceId}")]
    public static partial void SocketOperationFailed(this ILogger logger, string? traceId, Exception cause);

    [LoggerMessage(LogLevel.Error, "A WebSocket failed")]
    public static partial void SocketFailed(this ILogger logger, Exception cause);

    [LoggerMessage(LogLevel.Error, "A request failed; the client was told {TraceId}")]
    public static partial void RequestFailed(this ILogger logger, string? traceId, Exception cause);

    [LoggerMessage(LogLevel.Information, "Dropped a connection whose client reads too slowly")]
    public static partial void ReaderTooSlow(this ILogger logger);
}
