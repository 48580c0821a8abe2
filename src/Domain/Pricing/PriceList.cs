using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Pricing;

/// <summary>The prices of one moment. A quote is made from one and keeps what it read.</summary>
public sealed class PriceList
{
    private readonly Dictionary<PriceType, Money> _prices;

    /// <param name="prices">One amount for every <see cref="PriceType"/>, none negative.</param>
    /// <param name="freeMiles">Miles from the serving station that cost nothing. 0 or more.</param>
    /// <exception cref="ArgumentException">A price is missing or negative: the stored data is broken.</exception>
    public PriceList(IReadOnlyDictionary<PriceType, Money> prices, int freeMiles)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(freeMiles);
        foreach (var type in Enum.GetValues<PriceType>())
        {
            if (!prices.TryGetValue(type, out var price) || price < Money.Zero)
            {
                throw new ArgumentException($"The price list holds no valid price for {type}.", nameof(prices));
            }
        }

        _prices = new(prices);
        FreeMiles = freeMiles;
    }

    /// <summary>The amounts a new installation starts with; from then on the database is the source of truth.</summary>
    public static PriceList Default { get; } = new(
        new Dictionary<PriceType, Money>
        {
            [PriceType.Adult] = Money.FromCents(55_00),
            [PriceType.Child] = Money.FromCents(30_00),
            [PriceType.ChildUnderSix] = Money.Zero,
            [PriceType.PartyMinimum] = Money.FromCents(550_00),
            [PriceType.Deposit] = Money.FromCents(100_00),
            [PriceType.TravelMile] = Money.FromCents(2_00),
            [PriceType.FiletMignon] = Money.FromCents(5_00),
            [PriceType.Salmon] = Money.FromCents(5_00),
            [PriceType.Scallops] = Money.FromCents(5_00),
            [PriceType.LobsterTail] = Money.FromCents(15_00),
            [PriceType.ThirdProtein] = Money.FromCents(10_00),
            [PriceType.Noodles] = Money.FromCents(5_00),
            [PriceType.ExtraFriedRice] = Money.FromCents(5_00),
            [PriceType.Edamame] = Money.FromCents(5_00),
            [PriceType.Gyoza] = Money.FromCents(10_00),
        },
        freeMiles: 30);

    /// <summary>Miles from the serving station that cost nothing.</summary>
    public int FreeMiles { get; }

    public Money this[PriceType type] => _prices[type];
}
