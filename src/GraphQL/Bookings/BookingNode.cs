using GraphQL;
using GraphQL.DataLoader;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Bookings;
using MyHibachi.GraphQL.Chefs;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Customers;
using MyHibachi.GraphQL.Quotes;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Bookings;

/// <summary>A party that was sold, from the promise of a deposit to the review.</summary>
[Name("Booking")]
[Implements(typeof(INode))]
internal sealed class BookingNode(Booking booking) : INode
{
    public const string Type = "Booking";

    /// <summary>Opaque, and unique over all types.</summary>
    [Id]
    public string Id => GlobalId.Of(Type, booking.Id.Value);

    /// <summary>What people call it by, as in `MH-7K3Q2A9C`.</summary>
    public string Number => booking.Number;

    public BookingStatus Status => booking.Status;

    public AddressNode Venue => new(booking.Venue);

    /// <summary>Great-circle miles from the serving station, to a hundredth.</summary>
    public double DistanceMiles => Miles.Shown(booking.DistanceMiles);

    /// <summary>The station's local date.</summary>
    public DateOnly Date => booking.Slot.Date;

    /// <summary>The station's local time.</summary>
    public TimeOnly Time => booking.Slot.Start;

    public DateTimeOffset StartsAt => booking.StartsAt;

    public DateTimeOffset EndsAt => booking.EndsAt;

    public PartyNode Party => new(booking.Party);

    /// <summary>What it was sold at; later prices do not touch it.</summary>
    public PriceNode Price => new(booking.Price);

    /// <summary>Received and not given back.</summary>
    public MoneyNode Paid => new(booking.Paid);

    /// <summary>Still to be paid.</summary>
    public MoneyNode Balance => new(booking.Balance);

    public DateTimeOffset CreatedAt => booking.CreatedAt;

    /// <summary>When the deposit is due; null while staff have not approved a party far away.</summary>
    public DateTimeOffset? DepositDueAt => booking.DepositDueAt;

    /// <summary>When the customer was last reminded of the deposit.</summary>
    public DateTimeOffset? DepositRemindedAt => booking.DepositRemindedAt;

    /// <summary>How and why it ended; null unless it was cancelled.</summary>
    public CancellationNode? Cancellation => booking.Cancellation is { } end ? new(end) : null;

    public Task<StationNode> Station([FromServices] IStationDirectory stations, CancellationToken ct) => stations.Node(booking.StationId, ct);

    public IDataLoaderResult<CustomerNode?> Customer([FromServices] BookingLoaders loaders) => loaders.Customer.Load(booking.CustomerId);

    /// <summary>Who was assigned; null while nobody is.</summary>
    public IDataLoaderResult<ChefNode?> Chef([FromServices] BookingLoaders loaders) => loaders.Chef.Load(booking.Id);

    /// <summary>What happened by itself so far, oldest first.</summary>
    public IDataLoaderResult<IEnumerable<TimelineEntryNode>?> Timeline([FromServices] BookingLoaders loaders) => loaders.Timeline.Load(booking.Id);
}

/// <summary>The end of a booking.</summary>
[Name("Cancellation")]
internal sealed class CancellationNode(Cancellation cancellation)
{
    public CancelledBy By => cancellation.By;

    public string Reason => cancellation.Reason.Text;

    public DateTimeOffset At => cancellation.At;

    public RefundNode Refund => new(cancellation.Refund);
}

/// <summary>What a cancelled booking gives back.</summary>
[Name("Refund")]
internal sealed class RefundNode(Refund refund)
{
    public RefundKind Kind => refund.Kind;

    public MoneyNode Amount => new(refund.Amount);

    /// <summary>The rule that decided.</summary>
    public RefundRule Rule => refund.Rule;

    /// <summary>The rule with its numbers as they were, in one sentence.</summary>
    public string Reason => refund.Reason;
}

/// <summary>A step that was taken by itself.</summary>
[Name("TimelineEntry")]
internal sealed class TimelineEntryNode(TimelineEntry entry)
{
    public TimelineStep Step => entry.Step;

    public DateTimeOffset DueAt => entry.DueAt;

    /// <summary>Later than due if the system was down.</summary>
    public DateTimeOffset TakenAt => entry.TakenAt;
}
