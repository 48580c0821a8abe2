using Orleans.Storage;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>Every grain collides with every other, so that only the rest of its address can tell it apart.</summary>
internal static class OneHash
{
    /// <summary>Opens the storage and makes its grains collide.</summary>
    internal static async Task<IGrainStorage> CollidingStorageAsync(this OrleansProviders orleans, string name)
    {
        var storage = (AdoNetGrainStorage)await orleans.StorageAsync(name);
        storage.HashPicker = new StorageHasherPicker([new Seven()]);
        return storage;
    }

    private sealed class Seven : IHasher
    {
        public string Description => "seven";

        public int Hash(byte[] data) => 7;
    }
}
