using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>Databases as a provider sees them whose query texts are not complete.</summary>
static class QueryTexts
{
    /// <summary>
    /// A connection string on which <c>OrleansQuery</c> is a view that hides one key. The table itself stays whole, so
    /// that other tests on the database are not disturbed.
    /// </summary>
    internal static async Task<string> WithoutAsync(OrleansDatabase database, string key)
    {
        var schema = $"without_{Guid.NewGuid():N}";
        await database.ExecuteAsync($"""
            create schema {schema};
            create view {schema}.orleansquery as select * from orleans.orleansquery where querykey <> '{key}'
            """);
        return new NpgsqlConnectionStringBuilder(database.ConnectionString) { SearchPath = schema }.ConnectionString;
    }
}
