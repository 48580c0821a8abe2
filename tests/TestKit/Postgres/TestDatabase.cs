using Npgsql;

namespace MyHibachi.TestKit;

/// <summary>A database of one test's, or one test class's, own; dropped with whoever is still connected to it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<Task> _drop;

    internal TestDatabase(string owner, string program, Func<Task> drop) => (ConnectionString, ProgramConnectionString, _drop) = (owner, program, drop);

    /// <summary>As the owner: for tests that look and prepare.</summary>
    public string ConnectionString { get; }

    /// <summary>As the product itself works, bound by the database's rules.</summary>
    public string ProgramConnectionString { get; }

    public async ValueTask DisposeAsync()
    {
        foreach (var connectionString in new[] { ConnectionString, ProgramConnectionString })
        {
            await using var pooled = new NpgsqlConnection(connectionString);
            NpgsqlConnection.ClearPool(pooled);
        }

        await _drop();
    }
}
