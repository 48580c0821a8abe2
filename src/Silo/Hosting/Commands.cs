using MyHibachi.Infrastructure.Common.Postgres;
using MyHibachi.Infrastructure.Identity;

namespace MyHibachi.Silo.Hosting;

/// <summary>What the program does instead of running, by the first word it is given.</summary>
internal static class Commands
{
    public static IReadOnlyDictionary<string, Func<WebApplicationBuilder, string[], Task>> All { get; } =
        new Dictionary<string, Func<WebApplicationBuilder, string[], Task>>
        {
            ["migrate"] = Migrate,
            ["backup"] = Backup,
            ["restore"] = Restore,
            ["rotate-signing-key"] = RotateSigningKey,
        };

    private static async Task Migrate(WebApplicationBuilder builder, string[] args)
    {
        await using var database = await ProductDatabase.Open(builder);
        await database.Migrate(CancellationToken.None);
    }

    private static async Task Backup(WebApplicationBuilder builder, string[] args)
    {
        var file = FileIn(args);
        await using var database = await ProductDatabase.Join(builder);
        await DatabaseBackup.WriteAsync(database.Owner, file, CancellationToken.None);
        await Console.Out.WriteLineAsync($"The database is in {file}, {new FileInfo(file).Length:N0} bytes.");
    }

    private static async Task Restore(WebApplicationBuilder builder, string[] args)
    {
        var file = FileIn(args);
        if (!File.Exists(file))
        {
            throw new DatabaseBackupException($"There is no file {file}.");
        }

        await using var database = await ProductDatabase.Open(builder);
        var before = await DatabaseBackup.RestoreAsync(database.Owner, file, TimeProvider.System.GetUtcNow(), CancellationToken.None);
        await Console.Out.WriteLineAsync($"The database is as it was in {file}. What was there before is kept as the database {before}.");
    }

    // Every process that runs hears of it from the database.
    private static async Task RotateSigningKey(WebApplicationBuilder builder, string[] args)
    {
        var atOnce = args.Contains("--at-once", StringComparer.Ordinal);
        await using var database = await ProductDatabase.Join(builder);
        await SigningKeyCommand.Run(builder.Configuration, database.ConnectionString, atOnce, CancellationToken.None);
        await Console.Out.WriteLineAsync(atOnce
            ? "Another key signs, and no token of an older one is good. Clients go on with their refresh tokens."
            : "Another key signs. Tokens of the old one are good until they expire.");
    }

    private static string FileIn(string[] args) =>
        args is [_, var file, ..] && !file.StartsWith("--", StringComparison.Ordinal) ? file : throw new DatabaseBackupException($"Say which file: {args[0]} <file>.");
}
