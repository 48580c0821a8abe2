using Microsoft.Extensions.Logging;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>What this feature writes to the log: ids, never a token, an address or a password.</summary>
internal static partial class IdentityLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Session {Session} of user {User} was ended: a refresh token came back after its turn")]
    public static partial void TokenCameBack(ILogger logger, Guid session, Guid user);

    [LoggerMessage(Level = LogLevel.Information, Message = "The processes of this database sign with another key from now on; tokens of older ones are good until {RetiresAt:O}")]
    public static partial void SigningKeyMade(ILogger logger, DateTimeOffset retiresAt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether another signing key is due is looked at later: {Failure}")]
    public static partial void RotationPutOff(ILogger logger, Type failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "When API keys were used last is written down later: {Failure}")]
    public static partial void UsesNotWritten(ILogger logger, Type failure);

    /// <param name="reason">The kind of failure only: its message may repeat what the token said.</param>
    [LoggerMessage(Level = LogLevel.Debug, Message = "An access token was refused: {Reason}")]
    public static partial void TokenRefused(ILogger logger, Type reason);
}
