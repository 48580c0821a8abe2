using Orleans.Storage;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

[GenerateSerializer]
public sealed class PartyState
{
    [Id(0)] public int Guests { get; set; }
}

/// <summary>One activation's view of a grain's state: what it last read or wrote, and the version that came with it.</summary>
internal sealed class StoredState(IGrainStorage storage, GrainId grain, string name = "party")
{
    private readonly GrainState<PartyState> _state = new(new PartyState());

    internal int Guests => _state.State!.Guests;
    internal string? Version => _state.ETag;

    internal static async Task<StoredState> ReadAsync(IGrainStorage storage, GrainId grain, string name = "party")
    {
        var stored = new StoredState(storage, grain, name);
        await stored.ReadAsync();
        return stored;
    }

    internal Task ReadAsync() =>
        storage.ReadStateAsync(name, grain, _state, TestContext.Current.CancellationToken);

    internal Task ClearAsync() =>
        storage.ClearStateAsync(name, grain, _state, TestContext.Current.CancellationToken);

    internal Task WriteAsync(int guests)
    {
        _state.State = new PartyState { Guests = guests };
        return storage.WriteStateAsync(name, grain, _state, TestContext.Current.CancellationToken);
    }
}
