using Microsoft.Extensions.Logging;

namespace MyHibachi.Infrastructure.Common.Outbox;

// Never an exception that a handler threw: its message may quote the event or the customer.
internal static partial class OutboxLog
{
    [LoggerMessage(LogLevel.Warning, "Event {Sequence} ({EventType}): {Handler} failed with {Failure} at attempt {Attempt}; it will be tried again")]
    public static partial void HandlerFailed(this ILogger logger, long sequence, string eventType, string handler, string failure, int attempt);

    [LoggerMessage(LogLevel.Warning, "The outbox cannot be read or written; trying again until it can")]
    public static partial void DatabaseLost(this ILogger logger, Exception cause);

    [LoggerMessage(LogLevel.Debug, "Deleted {Count} outdated rows ({Kind})")]
    public static partial void Cleaned(this ILogger logger, int count, string kind);

    [LoggerMessage(LogLevel.Warning, "Outdated rows could not be deleted; the next round will")]
    public static partial void CleaningPutOff(this ILogger logger, Exception cause);
}
