using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;

namespace MyHibachi.Application.Pricing;

/// <summary>A party as a client writes it down.</summary>
[GenerateSerializer, Alias("forms.party")]
public sealed record PartyForm(
    [property: Id(0)] int Adults,
    [property: Id(1)] int Children,
    [property: Id(2)] int ChildrenUnderSix,
    [property: Id(3)] List<ExtraForm> Extras)
{
    /// <summary>The domain checks the counts and names the field that is wrong.</summary>
    public Result<Party> ToParty() =>
        Party.Create(Adults, Children, ChildrenUnderSix, [.. Extras.Select(extra => new Extra(extra.Type, extra.Quantity))]);
}

/// <summary>A number of plates or portions of one extra.</summary>
[GenerateSerializer, Alias("forms.extra")]
public sealed record ExtraForm([property: Id(0)] PriceType Type, [property: Id(1)] int Quantity);
