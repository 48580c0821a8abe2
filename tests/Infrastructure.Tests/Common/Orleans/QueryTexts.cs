using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>The query keys the providers ask for, and databases as a provider sees them that lack one.</summary>
internal static class QueryTexts
{
    /// <summary>Its text replaces the one of <c>CleanupDefunctSiloEntriesKey</c> where there is one.</summary>
    internal const string Optional = "CleanupDefunctSiloEntryKey";

    internal static readonly string[] Clustering =
    [
        "InsertMembershipVersionKey", "MembershipReadAllKey", "MembershipReadRowKey", "InsertMembershipKey", "UpdateMembershipKey",
        "UpdateIAmAlivetimeKey", "GatewaysQueryKey", "CleanupDefunctSiloEntriesKey", "DeleteMembershipTableEntriesKey",
    ];

    internal static readonly string[] Storage = ["ReadFromStorageKey", "WriteToStorageKey", "ClearStorageKey"];

    internal const string StorageDelete = "DeleteStorageKey";

    internal static readonly string[] Reminders =
    [
        "UpsertReminderRowKey", "ReadReminderRowKey", "ReadReminderRowsKey", "ReadRangeRows1Key", "ReadRangeRows2Key",
        "DeleteReminderRowKey", "DeleteReminderRowsKey",
    ];

    /// <summary>Runs a text as its provider would, where the provider itself keeps the answer or its choice of values to itself.</summary>
    internal static async Task<T?> RunAsync<T>(OrleansDatabase database, string key, params (string Name, object? Value)[] parameters)
    {
        await using var command = database.Source.CreateCommand(
            await database.ReadAsync<string>($"select querytext from orleansquery where querykey = '{key}'"));
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return (T?)await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

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
