using Orleans.Runtime;

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
}
