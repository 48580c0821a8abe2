using CsCheck;
using MyHibachi.Domain.Trails;

namespace MyHibachi.Domain.Tests.Trails;

public sealed class ChainLaws
{
    private static readonly Gen<(List<SealedRow> Chain, int At, int Bit)> Somewhere =
        from rows in Gen.String[0, 12].List[1, 12]
        from at in Gen.Int[0, rows.Count - 1]
        from bit in Gen.Int[0, 1_000]
        select (Chain.Of(rows), at, bit);

    // Every way in which one stored value of a row or of its seal can be another one.
    private static readonly Func<SealedRow, int, SealedRow>[] Changes =
    [
        (one, bit) => one with { Content = one.Content! with { Canonical = one.Content.Canonical + (char)('a' + (bit % 26)) } },
        (one, bit) => one with { Content = one.Content! with { Personal = one.Content.Personal + (char)('a' + (bit % 26)) } },
        (one, bit) => one with { Content = one.Content! with { Salt = Chain.Salt.Bent(bit) } },
        (one, _) => one with { Content = one.Content! with { Personal = null } },
        (one, _) => one with { Content = one.Content! with { Personal = null, Salt = null } },
        (one, bit) => one with { Content = one.Content! with { Digest = one.Content.Digest!.Bent(bit) } },
        (one, bit) => one with { Hash = one.Hash.Bent(bit) },
        (one, bit) => one with { PreviousHash = one.PreviousHash.Bent(bit) },
    ];

    [Fact]
    public void A_chain_that_nobody_touched_is_whole() => Somewhere.Sample(one => one.Chain.Flaw() is null);

    [Fact]
    public void Any_single_change_is_found_at_the_row_it_was_made_on() => Gen.Select(Somewhere, Gen.Int[0, Changes.Length - 1]).Sample((one, change) =>
    {
        one.Chain[one.At] = Changes[change](one.Chain[one.At], one.Bit);
        return one.Chain.Flaw() == new TrailFlaw(TrailFlawKind.Altered, one.At + 1, one.At + 101);
    });

    [Fact]
    public void A_row_that_is_gone_is_missed() => Somewhere.Sample(one =>
    {
        one.Chain[one.At] = one.Chain[one.At] with { Content = null };
        return one.Chain.Flaw() == new TrailFlaw(TrailFlawKind.Removed, one.At + 1, one.At + 101);
    });

    [Fact]
    public void A_seal_that_is_gone_is_missed_unless_it_was_the_last() => Somewhere.Where(one => one.At < one.Chain.Count - 1).Sample(one =>
    {
        one.Chain.RemoveAt(one.At);
        return one.Chain.Flaw() == new TrailFlaw(TrailFlawKind.Removed, one.At + 1, null);
    });

    // Whoever knows how seals are made, and moves what follows one place on.
    [Fact]
    public void A_row_put_in_with_a_true_seal_is_found_by_the_row_after_it() => Somewhere.Sample(one =>
    {
        var before = one.At > 0 ? one.Chain[one.At - 1].Hash : HashChain.Root.ToArray();
        SealedRow[] forged =
        [
            .. one.Chain[..one.At], Chain.Sealed(one.At + 1, before, "never happened", row: 999), .. one.Chain[one.At..].Select(row => row with { Sequence = row.Sequence + 1 }),
        ];
        return forged.Flaw() is { } flaw && flaw.Sequence >= one.At + 1 && flaw.Sequence <= one.At + 2;
    });

    [Fact]
    public void A_row_altered_and_sealed_again_is_found_by_the_row_after_it() => Somewhere.Where(one => one.At < one.Chain.Count - 1).Sample(one =>
    {
        var row = one.Chain[one.At];
        one.Chain[one.At] = Chain.Sealed(row.Sequence, row.PreviousHash, row.Content!.Canonical + "!", row.Row);
        return one.Chain.Flaw() == new TrailFlaw(TrailFlawKind.Inserted, row.Sequence, row.Row);
    });

    [Fact]
    public void A_chain_made_anew_from_some_row_on_is_found_by_a_seal_noted_earlier() => Somewhere.Sample(one =>
    {
        var noted = new TrailAnchor(one.Chain.Count, one.Chain[^1].Hash);
        var anew = Chain.Of(one.Chain.Select((row, at) => at == one.At ? row.Content!.Canonical + "!" : row.Content!.Canonical));
        return anew.Flaw() is null && anew.Flaw(noted) is { Kind: TrailFlawKind.Inserted } && anew.Take(one.At).Flaw(noted) is { Kind: TrailFlawKind.Removed };
    });
}
