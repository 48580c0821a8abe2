namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>One fresh grain of every kind of key that Orleans knows.</summary>
internal static class GrainKeys
{
    private static readonly GrainType Party = GrainType.Create("party");

    private static readonly Dictionary<string, Func<IdSpan>> Kinds = new()
    {
        ["integer"] = () => GrainIdKeyExtensions.CreateIntegerKey(Random.Shared.NextInt64(long.MinValue, long.MaxValue)),
        ["integer with extension"] = () => GrainIdKeyExtensions.CreateIntegerKey(Random.Shared.NextInt64(), "Lodi"),
        ["Guid"] = () => GrainIdKeyExtensions.CreateGuidKey(Guid.NewGuid()),
        ["Guid with extension"] = () => GrainIdKeyExtensions.CreateGuidKey(Guid.NewGuid(), "Lodi"),
        ["string"] = () => IdSpan.Create($"station-{Guid.NewGuid()}"),
    };

    internal static IEnumerable<string> Names => Kinds.Keys;

    internal static GrainId New(string kind) => GrainId.Create(Party, Kinds[kind]());

    /// <summary>Grains of which each differs from the first in one part of what the tables know it by.</summary>
    internal static IEnumerable<GrainId> Neighbors()
    {
        var bytes = Guid.NewGuid().ToByteArray();
        return new[]
        {
            GrainIdKeyExtensions.CreateGuidKey(new(bytes), "Lodi"),
            GrainIdKeyExtensions.CreateGuidKey(new(bytes)),
            GrainIdKeyExtensions.CreateGuidKey(new(bytes), "lodi"),
            GrainIdKeyExtensions.CreateGuidKey(Changed(bytes, at: 3), "Lodi"),
            GrainIdKeyExtensions.CreateGuidKey(Changed(bytes, at: 12), "Lodi"),
        }.Select(key => GrainId.Create(Party, key));
    }

    private static Guid Changed(byte[] bytes, int at) => new([.. bytes[..at], (byte)(bytes[at] + 1), .. bytes[(at + 1)..]]);
}
