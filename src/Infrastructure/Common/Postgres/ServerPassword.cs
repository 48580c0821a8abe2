using System.Security.Cryptography;

namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>The superuser's password: random, made with the cluster, readable by one account.</summary>
internal static class ServerPassword
{
    public static async Task<string> ReadAsync(PostgresFolder folder, CancellationToken ct)
    {
        try
        {
            return (await File.ReadAllTextAsync(folder.Password, ct)).Trim();
        }
        catch (FileNotFoundException e)
        {
            throw new EmbeddedPostgresException(
                $"'{folder.Cluster}' holds a database, but its password file '{folder.Password}' is gone. Put it back, or remove "
                + $"'{folder.Root}' to start with an empty database.", e);
        }
    }

    public static async Task CreateAsync(PostgresFolder folder, ServerAccount account, CancellationToken ct)
    {
        File.Delete(folder.Password);
        var onlyOwner = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            onlyOwner.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var writer = new StreamWriter(folder.Password, onlyOwner))
            await writer.WriteLineAsync(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)).AsMemory(), ct);
        await account.TakeOverAsync(folder.Password, ct);
    }
}
