using MyHibachi.Domain.Trails;

namespace MyHibachi.Domain.Tests.Trails;

public sealed class ChainCheckTests
{
    [Fact]
    public void A_seal_is_what_anybody_can_compute_from_what_is_stored() => Assert.Equal(
        "2450cb1833d16132cb3eb6669e762a517330f7eb3115a1f026023e176a9ae26c", Convert.ToHexStringLower(HashChain.Next(HashChain.Root.Span, 1, """["é"]""")));

    [Fact]
    public void A_personal_part_is_missed_unless_the_trail_says_that_it_was_forgotten()
    {
        var chain = Chain.Of("one", "two");
        chain[1] = chain[1] with { Content = chain[1].Content! with { Personal = null, Salt = null } };
        Assert.Equal(new TrailFlaw(TrailFlawKind.Altered, 2, 102), chain.Flaw());

        chain[1] = chain[1] with { Content = chain[1].Content! with { MayBeForgotten = true } };
        var check = new ChainCheck(null);
        Assert.All(chain, row => Assert.Null(check.Follow(row)));
        Assert.Equal((2, 1), (check.Sequence, check.Forgotten));
    }

    [Fact]
    public void A_personal_part_that_was_put_there_later_is_found()
    {
        var chain = Chain.Of("one");
        chain[0] = chain[0] with { Content = chain[0].Content! with { Digest = null } };

        Assert.Equal(new TrailFlaw(TrailFlawKind.Altered, 1, 101), chain.Flaw());
    }
}
