namespace MyHibachi.Domain.Pricing;

/// <summary>What a price is asked for. The names are stored; the amounts are data.</summary>
public enum PriceType
{
    /// <summary>A guest of 13 and over.</summary>
    Adult,

    /// <summary>A guest of 6 to 12.</summary>
    Child,

    /// <summary>A guest under 6.</summary>
    ChildUnderSix,

    /// <summary>The least a party's food costs, before travel, tax and tip.</summary>
    PartyMinimum,

    /// <summary>What is paid to keep the slot.</summary>
    Deposit,

    /// <summary>Each mile beyond the free ones, or part of one.</summary>
    TravelMile,

    /// <summary>Filet mignon instead of a free protein, per plate.</summary>
    FiletMignon,

    /// <summary>Salmon instead of a free protein, per plate.</summary>
    Salmon,

    /// <summary>Scallops instead of a free protein, per plate.</summary>
    Scallops,

    /// <summary>Lobster tail instead of a free protein, per plate.</summary>
    LobsterTail,

    /// <summary>A third protein, per plate.</summary>
    ThirdProtein,

    /// <summary>A portion of noodles.</summary>
    Noodles,

    /// <summary>An extra portion of fried rice.</summary>
    ExtraFriedRice,

    /// <summary>A portion of edamame.</summary>
    Edamame,

    /// <summary>A portion of gyoza.</summary>
    Gyoza,
}

/// <summary>Which price types may be ordered by the plate or piece, and how many of each fit a party.</summary>
public static class PriceTypes
{
    // A guest has one plate, so an upgrade has a ceiling by nature; for side dishes five a guest is beyond any real party.
    private const int MostAddOnsPerGuest = 5;

    /// <summary>Changes to a plate: at most one of each kind per guest.</summary>
    public static IReadOnlySet<PriceType> Upgrades { get; } = new HashSet<PriceType>
    {
        PriceType.FiletMignon, PriceType.Salmon, PriceType.Scallops, PriceType.LobsterTail, PriceType.ThirdProtein,
    };

    /// <summary>Extra dishes, beside the plates.</summary>
    public static IReadOnlySet<PriceType> AddOns { get; } = new HashSet<PriceType>
    {
        PriceType.Noodles, PriceType.ExtraFriedRice, PriceType.Edamame, PriceType.Gyoza,
    };

    internal static bool IsExtra(PriceType type) => Upgrades.Contains(type) || AddOns.Contains(type);

    internal static int Most(PriceType type, int guests) => Upgrades.Contains(type) ? guests : guests * MostAddOnsPerGuest;
}
