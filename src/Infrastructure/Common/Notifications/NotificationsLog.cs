using Microsoft.Extensions.Logging;

namespace MyHibachi.Infrastructure.Common.Notifications;

internal static partial class NotificationsLog
{
    [LoggerMessage(LogLevel.Information, "Listening to the database's notifications")]
    public static partial void Listening(this ILogger logger);

    [LoggerMessage(LogLevel.Warning, "Cannot tell the other processes what was committed; trying again until it can")]
    public static partial void CannotTell(this ILogger logger, Exception cause);

    [LoggerMessage(LogLevel.Warning, "Lost the connection that hears the database's notifications; trying again until it is back")]
    public static partial void LostConnection(this ILogger logger, Exception cause);
}
