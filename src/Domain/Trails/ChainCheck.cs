namespace MyHibachi.Domain.Trails;

/// <summary>Follows a chain from its beginning, row by row, to the first that is not as it was sealed.</summary>
/// <param name="anchor">A seal noted earlier, which shows whether everything up to it was sealed anew; null for none.</param>
public sealed class ChainCheck(TrailAnchor? anchor)
{
    private long? _lastRow;

    /// <summary>Of the last seal that was followed.</summary>
    public long Sequence { get; private set; }

    /// <summary>The last seal that was followed.</summary>
    public ReadOnlyMemory<byte> Head { get; private set; } = HashChain.Root;

    /// <summary>Rows whose personal part was taken out.</summary>
    public long Forgotten { get; private set; }

    /// <summary>Follows one more seal, in the order of the sequence.</summary>
    /// <returns>What is wrong, after which there is nothing more to follow; null if it fits.</returns>
    public TrailFlaw? Follow(SealedRow next)
    {
        var expected = Sequence + 1;
        if (next.Sequence != expected)
        {
            return new(TrailFlawKind.Removed, expected, null);
        }

        if (next.Content is not { } content)
        {
            return new(TrailFlawKind.Removed, expected, next.Row);
        }

        return Break(next, content, expected) ?? Accept(next, content);
    }

    /// <summary>Looks at the end: a chain that does not reach the anchor lost what came last.</summary>
    public TrailFlaw? End() => anchor is not null && anchor.Sequence > Sequence ? new(TrailFlawKind.Removed, Sequence + 1, null) : null;

    private TrailFlaw? Break(SealedRow next, RowContent content, long expected)
    {
        var hash = HashChain.Next(Head.Span, expected, content.Canonical);
        if (hash.AsSpan().SequenceEqual(next.Hash) && Head.Span.SequenceEqual(next.PreviousHash))
        {
            return content.IsPersonalPartTrue ? null : new(TrailFlawKind.Altered, expected, next.Row);
        }

        // It is whole in itself, but was sealed after another row than the one before it.
        var isWhole = !Head.Span.SequenceEqual(next.PreviousHash)
            && HashChain.Next(next.PreviousHash, expected, content.Canonical).AsSpan().SequenceEqual(next.Hash);
        return isWhole ? new(TrailFlawKind.Inserted, Sequence, _lastRow) : new(TrailFlawKind.Altered, expected, next.Row);
    }

    private TrailFlaw? Accept(SealedRow next, RowContent content)
    {
        (Sequence, Head, _lastRow) = (next.Sequence, next.Hash, next.Row);
        Forgotten += content.IsForgotten ? 1 : 0;
        return anchor is not null && anchor.Sequence == Sequence && !Head.Span.SequenceEqual(anchor.Hash)
            ? new(TrailFlawKind.Inserted, Sequence, next.Row)
            : null;
    }
}
