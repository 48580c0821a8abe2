using Orleans.Storage;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

public sealed class GrainStorageTests(OrleansDatabase database) : IClassFixture<OrleansDatabase>, IAsyncLifetime
{
    private readonly OrleansProviders _orleans = new(database.ConnectionString);
    private readonly OrleansProviders _otherService = new(database.ConnectionString);
    private IGrainStorage _keeping = null!;
    private IGrainStorage _deleting = null!;

    public static TheoryData<string> Keys => [.. GrainKeys.Names];

    [Theory, MemberData(nameof(Keys))]
    public async Task What_was_written_is_read_with_a_version_that_counts_the_writes(string key)
    {
        var grain = GrainKeys.New(key);
        var writer = await StoredState.ReadAsync(_keeping, grain);
        Assert.Null(writer.Version);

        await writer.WriteAsync(18);
        await writer.WriteAsync(22);

        var reader = await StoredState.ReadAsync(_keeping, grain);
        Assert.Equal((22, "2"), (reader.Guests, reader.Version));
    }

    [Theory, MemberData(nameof(Keys))]
    public async Task A_stale_activation_can_neither_write_nor_clear_nor_delete(string key)
    {
        var grain = GrainKeys.New(key);
        var current = await StoredState.ReadAsync(_keeping, grain);
        await current.WriteAsync(18);
        var (stale, staleDeleting) = (await StoredState.ReadAsync(_keeping, grain), await StoredState.ReadAsync(_deleting, grain));
        await current.WriteAsync(22);

        await Assert.ThrowsAsync<InconsistentStateException>(() => stale.WriteAsync(5));
        await Assert.ThrowsAsync<InconsistentStateException>(stale.ClearAsync);
        await Assert.ThrowsAsync<InconsistentStateException>(staleDeleting.ClearAsync);

        var reader = await StoredState.ReadAsync(_keeping, grain);
        Assert.Equal((22, "2"), (reader.Guests, reader.Version));
    }

    [Theory, MemberData(nameof(Keys))]
    public async Task A_cleared_state_is_empty_and_goes_on_counting_versions(string key)
    {
        var grain = GrainKeys.New(key);
        var party = await StoredState.ReadAsync(_keeping, grain);
        await party.WriteAsync(18);

        await party.ClearAsync();
        var afterOne = await StoredState.ReadAsync(_keeping, grain);
        await afterOne.ClearAsync();
        var afterTwo = await StoredState.ReadAsync(_keeping, grain);
        await afterTwo.WriteAsync(22);

        Assert.Equal((0, "2"), (afterOne.Guests, party.Version));
        Assert.Equal((22, "4"), (afterTwo.Guests, afterTwo.Version));
        await Assert.ThrowsAsync<InconsistentStateException>(() => party.WriteAsync(5));
    }

    [Theory, MemberData(nameof(Keys))]
    public async Task A_deleted_state_is_gone_and_starts_again_at_version_one(string key)
    {
        var grain = GrainKeys.New(key);
        var party = await StoredState.ReadAsync(_deleting, grain);
        await party.WriteAsync(18);
        await party.WriteAsync(22);

        await party.ClearAsync();
        var after = await StoredState.ReadAsync(_deleting, grain);
        Assert.Equal((0, null), (after.Guests, after.Version));

        await after.WriteAsync(5);
        Assert.Equal("1", after.Version);
    }

    [Theory]
    [InlineData(PostgresSilo.Keeping)]
    [InlineData(PostgresSilo.Deleting)]
    public async Task Every_key_state_name_and_service_has_a_row_of_its_own(string name)
    {
        var (here, elsewhere) = (await _orleans.CollidingStorageAsync(name), await _otherService.CollidingStorageAsync(name));
        var states = GrainKeys.Neighbors().SelectMany(grain => new StoredState[]
        {
            new(here, grain, "party"), new(here, grain, "Party"), new(elsewhere, grain, "party"),
        }).ToArray();

        for (var round = 0; round < 2; round++)
            for (var i = 0; i < states.Length; i++)
                await states[i].WriteAsync(100 * round + i);
        await states[0].ClearAsync();
        foreach (var state in states)
            await state.ReadAsync();

        Assert.Equal([0, .. Enumerable.Range(101, states.Length - 1)], states.Select(state => state.Guests));
    }

    public async ValueTask InitializeAsync()
    {
        _keeping = await _orleans.StorageAsync(PostgresSilo.Keeping);
        _deleting = await _orleans.StorageAsync(PostgresSilo.Deleting);
    }

    public ValueTask DisposeAsync()
    {
        _orleans.Dispose();
        _otherService.Dispose();
        return ValueTask.CompletedTask;
    }
}
