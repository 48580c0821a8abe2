using GraphQL;
using MyHibachi.Application.Pricing;
using MyHibachi.Domain.Pricing;

namespace MyHibachi.GraphQL.Quotes;

/// <summary>What can be ordered beyond the two proteins everybody picks.</summary>
internal enum ExtraType
{
    /// <summary>Instead of a free protein, per plate.</summary>
    FiletMignon,

    /// <summary>Instead of a free protein, per plate.</summary>
    Salmon,

    /// <summary>Instead of a free protein, per plate.</summary>
    Scallops,

    /// <summary>Instead of a free protein, per plate.</summary>
    LobsterTail,

    /// <summary>Per plate.</summary>
    ThirdProtein,

    /// <summary>A portion.</summary>
    Noodles,

    /// <summary>A portion.</summary>
    ExtraFriedRice,

    /// <summary>A portion.</summary>
    Edamame,

    /// <summary>A portion.</summary>
    Gyoza,
}

/// <summary>A number of plates or portions of one extra.</summary>
internal sealed class ExtraInput
{
    public ExtraType Type { get; init; }

    /// <summary>1 or more; of an upgrade, at most one for each guest.</summary>
    public int Quantity { get; init; }
}

/// <summary>Who comes, and what is served beyond the two proteins everybody picks. 1 to 100 guests.</summary>
internal sealed class PartyInput
{
    /// <summary>13 and over.</summary>
    public int Adults { get; init; }

    /// <summary>6 to 12.</summary>
    public int? Children { get; init; }

    /// <summary>Under 6; they eat free.</summary>
    public int? ChildrenUnderSix { get; init; }

    public IReadOnlyList<ExtraInput>? Extras { get; init; }

    [Ignore]
    public PartyForm ToForm() => new(
        Adults, Children ?? 0, ChildrenUnderSix ?? 0, [.. (Extras ?? []).Select(extra => new ExtraForm(Enum.Parse<PriceType>(extra.Type.ToString()), extra.Quantity))]);
}
