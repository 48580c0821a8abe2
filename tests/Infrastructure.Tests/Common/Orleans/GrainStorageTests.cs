using Orleans.Runtime;
using Orleans.Storage;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

public sealed class GrainStorageTests(OrleansDatabase database) : IClassFixture<OrleansDatabase>, IAsyncLifetime
{
    private readonly OrleansProviders _orleans = new(database.ConnectionString);
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

    [Fact]
    public async Task Every_key_and_every_state_name_has_a_row_of_its_own_in_upper_and_lower_case()
    {
        var grains = GrainKeys.Names.Select(GrainKeys.New).ToList();
        grains.AddRange(new[] { "station-lodi", "station-Lodi" }.Select(key => GrainId.Create("party", key)));
        var addresses = grains.SelectMany(grain => new[] { (grain, "party"), (grain, "Party") }).ToArray();

        for (var i = 0; i < addresses.Length; i++)
            await new StoredState(_keeping, addresses[i].grain, addresses[i].Item2).WriteAsync(i);

        for (var i = 0; i < addresses.Length; i++)
            Assert.Equal(i, (await StoredState.ReadAsync(_keeping, addresses[i].grain, addresses[i].Item2)).Guests);
    }

    [Fact]
    public async Task Another_service_does_not_see_the_state()
    {
        var grain = GrainKeys.New("integer");
        await new StoredState(_keeping, grain).WriteAsync(18);
        using var other = new OrleansProviders(database.ConnectionString);

        var read = await StoredState.ReadAsync(await other.StorageAsync(PostgresSilo.Keeping), grain);

        Assert.Null(read.Version);
    }

    public async ValueTask InitializeAsync()
    {
        _keeping = await _orleans.StorageAsync(PostgresSilo.Keeping);
        _deleting = await _orleans.StorageAsync(PostgresSilo.Deleting);
    }

    public ValueTask DisposeAsync()
    {
        _orleans.Dispose();
        return ValueTask.CompletedTask;
    }
}
