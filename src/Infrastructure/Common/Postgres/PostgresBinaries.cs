using System.Text.RegularExpressions;

namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>One installation of PostgreSQL.</summary>
internal sealed partial record PostgresBinaries(string Directory, Version Version)
{
    public const int OldestMajor = 15;

    private static readonly string[] Extensions = ["btree_gist", "citext", "pg_trgm"];

    public string Server => Path.Combine(Directory, "postgres");

    public string InitDb => Path.Combine(Directory, "initdb");

    /// <returns>Null when the folder holds no PostgreSQL that can make and serve a cluster.</returns>
    public static async Task<PostgresBinaries?> TryOpenAsync(string directory, CancellationToken ct)
    {
        var candidate = new PostgresBinaries(directory, new Version());
        if (!File.Exists(candidate.Server) || !File.Exists(candidate.InitDb))
            return null;
        var answer = await Tool.TryRunAsync([candidate.Server, "--version"], ct);
        return answer is { Succeeded: true } && VersionIn().Match(answer.Output) is { Success: true } match
            ? candidate with { Version = ToVersion(match) }
            : null;
    }

    public async Task<bool> HasExtensionsAsync(CancellationToken ct)
    {
        var shares = await ShareDirectoriesAsync(ct);
        return shares.Any(share => Extensions.All(name => File.Exists(Path.Combine(share, "extension", name + ".control"))));
    }

    // pg_config is a development package's program in some distributions, hence the usual places as well.
    private async Task<IEnumerable<string>> ShareDirectoriesAsync(CancellationToken ct)
    {
        var told = await Tool.TryRunAsync([Path.Combine(Directory, "pg_config"), "--sharedir"], ct);
        string[] usual = [$"{Directory}/../share/postgresql", $"{Directory}/../share", $"/usr/share/postgresql/{Version.Major}"];
        return told is { Succeeded: true } ? [told.Output.Trim()] : usual;
    }

    private static Version ToVersion(Match match) => new(
        int.Parse(match.Groups["major"].ValueSpan, CultureInfo.InvariantCulture),
        match.Groups["minor"].Success ? int.Parse(match.Groups["minor"].ValueSpan, CultureInfo.InvariantCulture) : 0);

    [GeneratedRegex(@"^postgres \(PostgreSQL\) (?<major>\d+)(\.(?<minor>\d+))?")]
    private static partial Regex VersionIn();
}
