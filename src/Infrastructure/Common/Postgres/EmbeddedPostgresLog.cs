using Microsoft.Extensions.Logging;

namespace MyHibachi.Infrastructure.Common.Postgres;

internal static partial class EmbeddedPostgresLog
{
    [LoggerMessage(LogLevel.Information, "Fetching {Package} {Version} into {Directory}")]
    public static partial void FetchingPostgres(this ILogger logger, string package, string version, string directory);

    [LoggerMessage(LogLevel.Information, "Making a new PostgreSQL {Version} cluster in {Directory}")]
    public static partial void CreatingCluster(this ILogger logger, Version version, string directory);

    [LoggerMessage(LogLevel.Warning, "PostgreSQL (pid {ProcessId}) on {Directory} has outlived its program: stopping it")]
    public static partial void StoppingAbandonedServer(this ILogger logger, int processId, string directory);

    [LoggerMessage(LogLevel.Information, "PostgreSQL {Version} from {Binaries} answers on 127.0.0.1:{Port}, data in {Directory}")]
    public static partial void Started(this ILogger logger, Version version, string binaries, int port, string directory);

    [LoggerMessage(LogLevel.Warning, "PostgreSQL could not start yet, trying again: {Reason}")]
    public static partial void StartingAgain(this ILogger logger, string reason);

    [LoggerMessage(LogLevel.Critical, "PostgreSQL in {Directory} stopped by itself; its log is {Log}")]
    public static partial void StoppedByItself(this ILogger logger, string directory, string log);

    [LoggerMessage(LogLevel.Information, "PostgreSQL in {Directory} has stopped")]
    public static partial void Stopped(this ILogger logger, string directory);
}
