using GraphQL;
using GraphQL.DataLoader;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Quotes;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Customers;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Quotes;

/// <summary>A price that was told to somebody. It stands until it expires, whatever prices do.</summary>
[Name("Quote")]
[Implements(typeof(INode))]
internal sealed class QuoteNode(Quote quote) : INode
{
    public const string Type = "Quote";

    /// <summary>Opaque, and unique over all types. Whoever knows a visitor's quote's id may use it.</summary>
    [Id]
    public string Id => GlobalId.Of(Type, quote.Id.Value);

    public AddressNode Venue => new(quote.Venue);

    /// <summary>Great-circle miles from the serving station, to a hundredth.</summary>
    public double DistanceMiles => Miles.Shown(quote.DistanceMiles);

    /// <summary>A booking made from this quote waits for staff approval.</summary>
    public bool RequiresEscalation => quote.RequiresEscalation;

    public PartyNode Party => new(quote.Party);

    public PriceNode Price => new(quote.Price);

    public DateTimeOffset CreatedAt => quote.CreatedAt;

    /// <summary>The first instant at which the price no longer stands.</summary>
    public DateTimeOffset ExpiresAt => quote.ExpiresAt;

    /// <summary>The quote was turned into a booking.</summary>
    public bool IsConverted => quote.ConvertedTo is not null;

    /// <summary>The booking it became; null while it is only a quote.</summary>
    [Id]
    public string? BookingId => quote.ConvertedTo is { } booking ? GlobalId.Of("Booking", booking.Value) : null;

    /// <summary>Who asked; null for a visitor, and for callers who may not read customers.</summary>
    public IDataLoaderResult<CustomerNode?>? Customer([FromServices] QuoteLoaders loaders, [FromServices] Desk desk) =>
        quote.Owner is { } owner && desk.Actor.Can(Permissions.CustomerRead) ? loaders.Customer.Load(owner) : null;

    /// <summary>The station that serves the venue.</summary>
    public Task<StationNode> Station([FromServices] IStationDirectory stations, CancellationToken ct) => stations.Node(quote.StationId, ct);
}

/// <summary>Who comes, and what is served beyond the two proteins everybody picks.</summary>
[Name("Party")]
internal sealed class PartyNode(Party party)
{
    /// <summary>13 and over.</summary>
    public int Adults => party.Adults;

    /// <summary>6 to 12.</summary>
    public int Children => party.Children;

    /// <summary>Under 6; they eat free.</summary>
    public int ChildrenUnderSix => party.ChildrenUnderSix;

    /// <summary>Everybody the chef cooks for.</summary>
    public int Guests => party.Guests;

    public IEnumerable<ExtraNode> Extras => party.Extras.Select(extra => new ExtraNode(extra));
}

/// <summary>A number of plates or portions of one extra.</summary>
[Name("Extra")]
internal sealed class ExtraNode(Extra extra)
{
    public ExtraType Type => Enum.Parse<ExtraType>(extra.Type.ToString());

    public int Quantity => extra.Quantity;
}

/// <summary>An itemised price. The lines add up to the total.</summary>
[Name("Price")]
internal sealed class PriceNode(PricedParty price)
{
    public IEnumerable<LineItemNode> Items => price.Items.Select(item => new LineItemNode(item));

    public MoneyNode Total => new(price.Total);

    /// <summary>The part of the total that keeps the slot.</summary>
    public MoneyNode Deposit => new(price.Deposit);
}

/// <summary>One line of an itemised price.</summary>
[Name("LineItem")]
internal sealed class LineItemNode(LineItem item)
{
    public LineKind Kind => item.Kind;

    public string Description => item.Description;

    public int Quantity => item.Quantity;

    public MoneyNode UnitPrice => new(item.UnitPrice);

    /// <summary>Quantity × unit price.</summary>
    public MoneyNode Amount => new(item.Amount);
}

/// <summary>What quotes show beside themselves, one statement however many quotes ask. Lives for one operation.</summary>
internal sealed class QuoteLoaders(Desk desk)
{
    public BatchLoader<UserId, CustomerNode> Customer { get; } = new(async (accounts, ct) =>
        (await desk.Read((ICustomerReads reads) => reads.OfAccounts(accounts, ct))).ToDictionary(pair => pair.Key, pair => new CustomerNode(pair.Value)));
}
