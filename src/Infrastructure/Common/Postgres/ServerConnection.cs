using Npgsql;

namespace MyHibachi.Infrastructure.Common.Postgres;

/// <summary>How to reach the server: the password proves both sides to each other, so a stranger on the port learns nothing.</summary>
internal static class ServerConnection
{
    public static string String(int port, string database, string password) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Database = database,
        Username = ClusterCreation.Superuser,
        Password = password,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    public static async Task EnsureDatabaseAsync(int port, string database, string password, CancellationToken ct)
    {
        await using var server = NpgsqlDataSource.Create(String(port, "postgres", password) + ";Pooling=false");
        await using var find = server.CreateCommand("SELECT 1 FROM pg_database WHERE datname = $1");
        find.Parameters.Add(new NpgsqlParameter<string> { TypedValue = database });
        if (await find.ExecuteScalarAsync(ct) is not null)
            return;
        await using var create = server.CreateCommand($"CREATE DATABASE \"{database}\"");
        await create.ExecuteNonQueryAsync(ct);
    }
}
