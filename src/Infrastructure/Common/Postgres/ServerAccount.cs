namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>
/// Who PostgreSQL runs as: ourselves, or an unprivileged account when we are root, which PostgreSQL refuses to be.
/// </summary>
internal sealed class ServerAccount
{
    private static readonly ServerAccount Ourselves = new(null, []);

    private readonly string? _owner;
    private readonly string[] _prefix;

    private ServerAccount(string? owner, string[] prefix) => (_owner, _prefix) = (owner, prefix);

    public static async Task<ServerAccount> ForAsync(PostgresFolder folder, PostgresBinaries binaries, CancellationToken ct)
    {
        if (!Environment.IsPrivilegedProcess)
            return Ourselves;
        var owner = await UnprivilegedOwnerAsync(folder, ct);
        foreach (var capability in (string?[])[null, "dac_read_search", "dac_override"])
        {
            var account = new ServerAccount(owner, DropTo(owner, capability));
            if (await account.ReachesAsync([folder.Root, binaries.Server], capability, ct))
                return account;
        }
        throw new EmbeddedPostgresException(
            $"PostgreSQL must not run as root, and the account it would run as ({owner}) may not enter '{folder.Root}' or "
            + $"'{binaries.Directory}'. Let others pass through the folders above them, or start as an ordinary user.");
    }

    public IReadOnlyList<string> Command(params IEnumerable<string> command) => [.. _prefix, .. command];

    /// <summary>Gives the path, and all below it, to the account.</summary>
    public async Task TakeOverAsync(string path, CancellationToken ct)
    {
        if (_owner is not null)
            (await Tool.RunAsync(["chown", "-R", _owner, path], ct)).OrFail($"'{path}' could not be given to {_owner}");
    }

    // A folder that an ordinary user made stays that user's.
    private static async Task<string> UnprivilegedOwnerAsync(PostgresFolder folder, CancellationToken ct)
    {
        if (Directory.Exists(folder.Cluster)
            && await Tool.RunAsync(["stat", "-c", "%u:%g", folder.Cluster], ct) is { Succeeded: true, Output: var owner }
            && !owner.StartsWith("0:", StringComparison.Ordinal))
            return owner.Trim();
        foreach (var name in (string[])["postgres", "nobody"])
            if (await Tool.RunAsync(["id", "-u", name], ct) is { Succeeded: true, Output: var user }
                && await Tool.RunAsync(["id", "-g", name], ct) is { Succeeded: true, Output: var group })
                return $"{user.Trim()}:{group.Trim()}";
        throw new EmbeddedPostgresException(
            "PostgreSQL must not run as root, and there is neither a 'postgres' nor a 'nobody' account to run it as.");
    }

    // A capability is kept only if the folders cannot be reached without: a private parent folder is no reason to fail.
    // no_setuid_fixup makes it count for access(2) too, which PostgreSQL asks about its own executable.
    private static string[] DropTo(string owner, string? capability) =>
    [
        "setpriv", $"--reuid={owner.Split(':')[0]}", $"--regid={owner.Split(':')[1]}", "--clear-groups", "--no-new-privs",
        .. capability is null
            ? Array.Empty<string>()
            : ["--securebits=+no_setuid_fixup", $"--inh-caps=+{capability}", $"--ambient-caps=+{capability}"],
    ];

    private async Task<bool> ReachesAsync(string[] paths, string? capability, CancellationToken ct)
    {
        const string look = "for path do [ -x \"$path\" ] || { echo closed; exit; }; done; echo open";
        var answer = await Tool.TryRunAsync(Command(["sh", "-c", look, "sh", .. paths]), ct)
            ?? throw Undroppable("there is no setpriv (package util-linux)");
        if (!answer.Succeeded && capability is null)
            throw Undroppable(answer.Text);
        return answer.Output.Trim() == "open";
    }

    private static EmbeddedPostgresException Undroppable(string reason) => new(
        $"PostgreSQL must not run as root, and root here cannot become another account: {reason}. "
        + "Start as an ordinary user, or allow CAP_SETUID and CAP_SETGID.");
}
