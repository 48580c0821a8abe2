namespace MyHibachi.Domain.Trails;

/// <summary>A seal as it is stored, and the row it was put on.</summary>
/// <param name="Row">The row's number in the trail.</param>
/// <param name="Content">Null when the row is gone.</param>
public sealed record SealedRow(long Sequence, long Row, byte[] PreviousHash, byte[] Hash, RowContent? Content);

/// <summary>What of a row is looked at.</summary>
/// <param name="Canonical">All that may never change, in its one form; of the personal part the digest only.</param>
/// <param name="Personal">Null for a row that never had one, and for one that was forgotten.</param>
/// <param name="MayBeForgotten">The trail tells that the person it is about was forgotten.</param>
public sealed record RowContent(string Canonical, string? Personal, byte[]? Salt, byte[]? Digest, bool MayBeForgotten)
{
    /// <summary>The personal part was taken out.</summary>
    public bool IsForgotten => Digest is not null && Personal is null;

    /// <summary>The personal part is the one that was written, or was taken out as it should be.</summary>
    public bool IsPersonalPartTrue => (Personal, Salt, Digest) switch
    {
        (null, null, null) => true,
        (null, null, not null) => MayBeForgotten,
        (not null, not null, not null) => HashChain.Digest(Salt, Personal).AsSpan().SequenceEqual(Digest),
        _ => false,
    };
}

/// <summary>A seal that was noted elsewhere, to be met again.</summary>
public sealed record TrailAnchor(long Sequence, byte[] Hash);

/// <summary>What is wrong with a trail.</summary>
public enum TrailFlawKind
{
    /// <summary>The row is not what it was when it was sealed.</summary>
    Altered,

    /// <summary>The row was put there, or sealed again: what follows was sealed after another one.</summary>
    Inserted,

    /// <summary>A row or its seal is gone.</summary>
    Removed,
}

/// <summary>The first thing that is wrong with a trail.</summary>
/// <param name="Sequence">Where in the chain; null for a row outside of it.</param>
/// <param name="Row">The row's number; null for one that nothing is left of.</param>
public sealed record TrailFlaw(TrailFlawKind Kind, long? Sequence, long? Row);
