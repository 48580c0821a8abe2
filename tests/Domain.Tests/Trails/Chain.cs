using System.Text;
using MyHibachi.Domain.Trails;

namespace MyHibachi.Domain.Tests.Trails;

/// <summary>Builds chains as the sealer does, and follows them as the verifier does.</summary>
internal static class Chain
{
    public static readonly byte[] Salt = [1, 2, 3];

    public static List<SealedRow> Of(params IEnumerable<string> rows)
    {
        List<SealedRow> chain = [];
        foreach (var canonical in rows)
        {
            var previous = chain.Count > 0 ? chain[^1].Hash : HashChain.Root.ToArray();
            chain.Add(Sealed(chain.Count + 1, previous, canonical));
        }

        return chain;
    }

    public static SealedRow Sealed(long sequence, byte[] previous, string canonical, long? row = null)
    {
        const string personal = """{"after": {"name": "Ada"}}""";
        return new(
            sequence, row ?? 100 + sequence, previous, HashChain.Next(previous, sequence, canonical), new(canonical, personal, Salt, HashChain.Digest(Salt, personal), false));
    }

    public static TrailFlaw? Flaw(this IEnumerable<SealedRow> chain, TrailAnchor? anchor = null)
    {
        var check = new ChainCheck(anchor);
        return chain.Select(check.Follow).FirstOrDefault(flaw => flaw is not null) ?? check.End();
    }

    public static byte[] Bent(this byte[] bytes, int at)
    {
        byte[] bent = [.. bytes];
        bent[at % bent.Length] ^= 0x10;
        return bent;
    }
}
