using CsCheck;
using MyHibachi.Domain.Negotiations;

namespace MyHibachi.Domain.Tests.Negotiations;

public sealed class NegotiationLinkTests
{
    private static readonly Gen<byte[]> Entropy = Gen.Byte.Array[NegotiationLink.SecretBytes];

    [Fact]
    public void A_link_opens_what_it_was_issued_for_and_nothing_else() => Entropy.Sample(entropy =>
    {
        var (mine, other) = (NegotiationTests.Ask().Value, NegotiationTests.Ask(now: Now.AddMinutes(1)).Value);
        var link = NegotiationLink.Make(mine.Id, entropy);
        mine.Issue(link);

        var read = NegotiationLink.Read(link.Reveal());

        Assert.Equal(64, link.Reveal().Length);
        Assert.Equal((mine.Id, true, false, false), (read.Negotiation, read.Opens(mine), read.Opens(other), read.Opens(null)));
    });

    [Fact]
    public void One_changed_character_opens_nothing() => Gen.Select(Entropy, Gen.Int[0, 63], Gen.Char["ABCxyz019-_ =+/é"]).Sample((entropy, place, character) =>
    {
        var negotiation = NegotiationTests.Ask().Value;
        var link = NegotiationLink.Make(negotiation.Id, entropy);
        negotiation.Issue(link);
        var whole = link.Reveal();
        var changed = string.Concat(whole.AsSpan(0, place), [character], whole.AsSpan(place + 1));

        var read = NegotiationLink.Read(changed);

        Assert.Equal(changed == whole, read.Negotiation == negotiation.Id && read.Opens(negotiation));
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_not_a_link_is_read_as_one_that_leads_nowhere(string? text)
    {
        var negotiation = NegotiationTests.Ask().Value;
        negotiation.Issue(NegotiationLink.Make(negotiation.Id, new byte[NegotiationLink.SecretBytes]));

        Assert.NotEqual(negotiation.Id, NegotiationLink.Read(text).Negotiation);
    }

    [Fact]
    public void Links_that_went_out_before_stay_good_up_to_a_number_of_them()
    {
        var negotiation = NegotiationTests.Ask().Value;
        NegotiationLink[] links = [.. Enumerable.Range(1, 9).Select(number => NegotiationLink.Make(negotiation.Id, [.. Enumerable.Repeat((byte)number, NegotiationLink.SecretBytes)]))];
        Array.ForEach(links, negotiation.Issue);

        Assert.False(links[0].Opens(negotiation));
        Assert.All(links[1..], link => Assert.True(link.Opens(negotiation)));
        Assert.DoesNotContain(negotiation.Links, stored => links.Any(link => link.Reveal().Contains(stored, StringComparison.OrdinalIgnoreCase)));
    }
}
