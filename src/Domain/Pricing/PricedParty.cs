using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Pricing;

/// <summary>What a line of an itemized price is for.</summary>
public enum LineKind
{
    /// <summary>Guests and extras.</summary>
    Food,

    /// <summary>What lifts the food up to the party minimum.</summary>
    PartyMinimum,

    /// <summary>Miles beyond the free ones.</summary>
    Travel,

    /// <summary>Sales tax of the serving station.</summary>
    Tax,
}

/// <summary>One line of an itemized price.</summary>
/// <param name="Quantity">How many; 1 or more.</param>
/// <param name="UnitPrice">Price of one.</param>
/// <param name="Amount">Quantity × unit price.</param>
public sealed record LineItem(LineKind Kind, string Description, int Quantity, Money UnitPrice, Money Amount)
{
    internal static LineItem Of(LineKind kind, string description, int quantity, Money unitPrice) =>
        new(kind, description, quantity, unitPrice, unitPrice * quantity);
}

/// <summary>An itemized price. The lines add up to the total, to the cent.</summary>
/// <param name="Deposit">The part of the total that keeps the slot; never more than the total.</param>
public sealed record PricedParty(IReadOnlyList<LineItem> Items, Money Total, Money Deposit)
{
    /// <summary>Prices a party at a distance, by the product's rules.</summary>
    /// <param name="distanceMiles">Great-circle miles from the serving station, 0 or more.</param>
    /// <param name="taxRate">Fraction, 0 to 1, on everything that must be paid: food, minimum and travel.</param>
    public static PricedParty Of(Party party, PriceList prices, double distanceMiles, decimal taxRate)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(distanceMiles);
        ArgumentOutOfRangeException.ThrowIfNegative(taxRate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(taxRate, 1m);

        List<LineItem> items = [.. Food(party, prices)];
        var food = items.Select(item => item.Amount).Sum();
        if (food < prices[PriceType.PartyMinimum])
        {
            items.Add(LineItem.Of(LineKind.PartyMinimum, "Party minimum", 1, prices[PriceType.PartyMinimum] - food));
        }

        if (ChargedMiles(distanceMiles, prices.FreeMiles) is var miles and > 0)
        {
            items.Add(LineItem.Of(LineKind.Travel, $"Travel beyond {prices.FreeMiles} miles", miles, prices[PriceType.TravelMile]));
        }

        var taxed = items.Select(item => item.Amount).Sum();
        if (taxed.Share(taxRate) is var tax && tax > Money.Zero)
        {
            items.Add(LineItem.Of(LineKind.Tax, "Sales tax", 1, tax));
        }

        var total = items.Select(item => item.Amount).Sum();
        return new(items, total, Money.Min(prices[PriceType.Deposit], total));
    }

    /// <summary>Equal when every line is, not only when the list of them is the same object.</summary>
    public bool Equals(PricedParty? other) =>
        other is not null && Total == other.Total && Deposit == other.Deposit && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => HashCode.Combine(Total, Deposit, Items.Count);

    // Part of a mile counts as a mile, beyond the free ones only.
    private static int ChargedMiles(double distanceMiles, int freeMiles) =>
        (int)Math.Max(0, Math.Ceiling(distanceMiles - freeMiles));

    private static IEnumerable<LineItem> Food(Party party, PriceList prices)
    {
        (int Count, PriceType Type)[] guests =
        [
            (party.Adults, PriceType.Adult), (party.Children, PriceType.Child), (party.ChildrenUnderSix, PriceType.ChildUnderSix),
        ];
        return guests.Where(band => band.Count > 0)
            .Concat(party.Extras.Select(extra => (Count: extra.Quantity, extra.Type)))
            .Select(line => LineItem.Of(LineKind.Food, Description(line.Type), line.Count, prices[line.Type]));
    }

    private static string Description(PriceType type) => type switch
    {
        PriceType.Adult => "Adult (13 and over)",
        PriceType.Child => "Child (6 to 12)",
        PriceType.ChildUnderSix => "Child under 6",
        PriceType.FiletMignon => "Filet mignon upgrade",
        PriceType.Salmon => "Salmon upgrade",
        PriceType.Scallops => "Scallops upgrade",
        PriceType.LobsterTail => "Lobster tail upgrade",
        PriceType.ThirdProtein => "Third protein",
        PriceType.Noodles => "Noodles",
        PriceType.ExtraFriedRice => "Extra fried rice",
        PriceType.Edamame => "Edamame",
        PriceType.Gyoza => "Gyoza",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not sold by the plate or piece."),
    };
}
