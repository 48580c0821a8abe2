using Npgsql;

namespace MyHibachi.TestKit.Cluster;

/// <summary>Looks at a database from outside the product, as somebody with a console would.</summary>
public sealed class ProductTables(string connectionString) : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source =
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = 4 }.ConnectionString);

    public async Task Execute(string sql, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The one value that the query answers with.</summary>
    public async Task<T> Value<T>(string sql, params object[] parameters) => Assert(await Column<T>(sql, parameters));

    /// <summary>The first column of all rows.</summary>
    public async Task<List<T>> Column<T>(string sql, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync();
        List<T> values = [];
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetFieldValue<T>(0));
        }

        return values;
    }

    /// <summary>A connection of the test's own, e.g. to hold a lock.</summary>
    public ValueTask<NpgsqlConnection> Open() => _source.OpenConnectionAsync();

    /// <summary>Table by table how many rows there are and what they hold together; but for the seals, which come by themselves.</summary>
    public async Task<string> Fingerprint()
    {
        var tables = await Column<string>(
            "SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'orleans') AND table_name NOT IN ('audit_seals', 'audit_unsealed') ORDER BY 1");
        var lines = new List<string>();
        foreach (var table in tables)
        {
            lines.Add(await Value<string>(
                $"SELECT '{table} ' || count(*) || ' ' || coalesce(md5(string_agg(one::text, '|' ORDER BY one::text)), '-') FROM {table} AS one"));
        }

        return string.Join('\n', lines);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static T Assert<T>(List<T> values) =>
        values is [var one] ? one : throw new InvalidOperationException($"One row was expected and {values.Count} came.");

    private NpgsqlCommand Command(string sql, object[] parameters)
    {
        var command = _source.CreateCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new() { Value = parameter });
        }

        return command;
    }
}
