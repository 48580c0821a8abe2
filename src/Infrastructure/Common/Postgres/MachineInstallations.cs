namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>The folders in which a machine's package managers put PostgreSQL.</summary>
internal static class MachineInstallations
{
    private static readonly (string Parent, string Pattern)[] Versioned =
    [
        ("/usr/lib/postgresql", "*"),
        ("/usr", "pgsql-*"),
        ("/opt/homebrew/opt", "postgresql@*"),
        ("/usr/local/opt", "postgresql@*"),
    ];

    public static async Task<IReadOnlyList<string>> FindAsync(CancellationToken ct)
    {
        var told = await Tool.TryRunAsync(["pg_config", "--bindir"], ct);
        return
        [
            .. Versioned.Where(place => Directory.Exists(place.Parent))
                .SelectMany(place => Directory.EnumerateDirectories(place.Parent, place.Pattern))
                .Select(directory => Path.Combine(directory, "bin")),
            .. told is { Succeeded: true } ? [told.Output.Trim()] : Array.Empty<string>(),
            .. OnPath(),
        ];
    }

    // A link on the path says where the program is; its libraries lie beside the target, not beside the link.
    private static IEnumerable<string> OnPath() =>
        from directory in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        let server = new FileInfo(Path.Combine(directory, "postgres"))
        where Path.IsPathRooted(directory) && server.Exists
        select Path.GetDirectoryName(server.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? server.FullName);
}
