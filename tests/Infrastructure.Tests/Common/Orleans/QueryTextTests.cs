namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>That a text is there; the other tests of this folder run each of them through its provider.</summary>
public sealed class QueryTextTests(OrleansDatabase database) : IClassFixture<OrleansDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> ClusteringKeys => [.. QueryTexts.Clustering];
    public static TheoryData<string> StorageKeys => [.. QueryTexts.Storage];
    public static TheoryData<string> ReminderKeys => [.. QueryTexts.Reminders];

    [Fact]
    public async Task There_is_a_text_for_each_key_that_Orleans_knows_and_no_other()
    {
        string[] known = [.. QueryTexts.Clustering, QueryTexts.Optional, .. QueryTexts.Storage, QueryTexts.StorageDelete, .. QueryTexts.Reminders];

        var written = await database.ReadAsync<string[]>("select array_agg(querykey) from orleansquery");

        Assert.Equal(known.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(ClusteringKeys))]
    public async Task Clustering_does_not_start_without_a_text_and_names_it(string key)
    {
        using var orleans = await WithoutAsync(key);

        var member = await Assert.ThrowsAsync<ArgumentException>(orleans.Members.InitializeAsync);
        var client = await Assert.ThrowsAsync<ArgumentException>(() => orleans.Gateways.InitializeGatewayListProviderAsync(Ct));

        Assert.All([member, client], refused => Assert.EndsWith($" {key}", refused.Message, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(ReminderKeys))]
    public async Task Reminders_do_not_start_without_a_text_and_name_it(string key)
    {
        using var orleans = await WithoutAsync(key);

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => orleans.Reminders.StartAsync(Ct));

        Assert.EndsWith($" {key}", refused.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(StorageKeys))]
    public async Task Storage_does_not_start_without_a_text(string key)
    {
        using var orleans = await WithoutAsync(key);

        await Assert.ThrowsAsync<InvalidOperationException>(() => orleans.StorageAsync(PostgresSilo.Keeping));
    }

    [Fact]
    public async Task Only_storage_that_deletes_on_clear_needs_the_text_for_it()
    {
        using var orleans = await WithoutAsync(QueryTexts.StorageDelete);

        await orleans.StorageAsync(PostgresSilo.Keeping);
        await Assert.ThrowsAsync<ArgumentException>(() => orleans.StorageAsync(PostgresSilo.Deleting));
    }

    /// <summary>In a process of its own: a silo that failed to start cannot be stopped, and leaves loops running.</summary>
    [Theory]
    [InlineData("MembershipReadAllKey", "ArgumentException", "MembershipReadAllKey")]
    [InlineData("ReadFromStorageKey", "InvalidOperationException", "AdoNetGrainStorage")]
    [InlineData("DeleteStorageKey", "ArgumentException", "DeleteStateOnClear")]
    [InlineData("ReadRangeRows2Key", "ArgumentException", "ReadRangeRows2Key")]
    public async Task The_silo_of_a_provider_that_does_not_start_does_not_start(string key, string refusal, string reason)
    {
        await using var silo = SiloProcess.Start(SiloSite.On(await QueryTexts.WithoutAsync(database, key), clusterId: key));

        var lastWords = await silo.LastWordsAsync();

        Assert.Contains(refusal, lastWords, StringComparison.Ordinal);
        Assert.Contains(reason, lastWords, StringComparison.Ordinal);
    }

    private async Task<OrleansProviders> WithoutAsync(string key) => new(await QueryTexts.WithoutAsync(database, key));
}
