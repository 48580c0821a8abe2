namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>PostgreSQL's own log: one file a run, the previous run's kept beside it.</summary>
internal static class ServerLog
{
    private const int LastLines = 20;

    public static void StartAnew(PostgresFolder folder)
    {
        if (File.Exists(folder.Log))
            File.Move(folder.Log, folder.PreviousLog, overwrite: true);
    }

    public static string Tail(PostgresFolder folder) =>
        File.Exists(folder.Log) ? string.Join('\n', File.ReadLines(folder.Log).TakeLast(LastLines)) : "";
}
