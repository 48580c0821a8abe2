using MyHibachi.Infrastructure.Common.Persistence;
using Npgsql;

namespace MyHibachi.Infrastructure.Common.Orleans;

/// <summary>
/// The tables and query texts which Orleans' ADO.NET clustering, grain storage and reminders run on. They live in a schema
/// of their own, so that nothing of ours is in the way of Orleans and the other way round.
/// </summary>
public static class OrleansSchema
{
    public const string Schema = "orleans";

    /// <summary>
    /// Creates the schema and all that is in it, once, on an empty database: the whole body of one migration. It is part of
    /// the history of every database which ran it; a later change is a script of its own.
    /// </summary>
    public static string Script { get; } = ReadScript();

    /// <summary>
    /// The connection string for Orleans' providers. They look for <c>OrleansQuery</c> without naming a schema, so the
    /// session's search path has to lead to it; the query texts themselves name theirs.
    /// </summary>
    public static string ConnectionStringFor(string databaseConnectionString) =>
        new NpgsqlConnectionStringBuilder(ConnectionDefaults.Under(databaseConnectionString)) { SearchPath = Schema }.ConnectionString;

    static string ReadScript()
    {
        using var resource = typeof(OrleansSchema).Assembly
            .GetManifestResourceStream(typeof(OrleansSchema), "OrleansSchema.sql")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
