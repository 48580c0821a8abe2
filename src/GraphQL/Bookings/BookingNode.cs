using GraphQL;
using GraphQL.DataLoader;
using MyHibachi.Application.Common;
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

    /// <summary>What it was sold at; later prices do not touch it. Null for a chef.</summary>
    public PriceNode? Price([FromServices] Desk desk) => MaySeeMoney(desk) ? new(booking.Price) : null;

    /// <summary>Received and not given back. Null for a chef.</summary>
    public MoneyNode? Paid([FromServices] Desk desk) => MaySeeMoney(desk) ? new(booking.Paid) : null;

    /// <summary>Granted for moving at another party's wish: it lowers the balance, and is never paid out. Null for a chef.</summary>
    public MoneyNode? Credit([FromServices] Desk desk) => MaySeeMoney(desk) ? new(booking.Credit) : null;

    /// <summary>Still to be paid. Null for a chef.</summary>
    public MoneyNode? Balance([FromServices] Desk desk) => MaySeeMoney(desk) ? new(booking.Balance) : null;

    /// <summary>Counts the changes; send it back with a change of yours.</summary>
    public int Version => booking.Version;

    /// <summary>What the chef wants to know: choices and allergies, how to get in, whom to call.</summary>
    public BookingDetailsNode Details => new(booking.Details);

    /// <summary>What staff tell each other; null for everybody else.</summary>
    public StaffNotesNode? Notes([FromServices] Desk desk) => desk.Actor.Can(Permissions.BookingNote) ? new(booking.Notes) : null;

    /// <summary>When, by whom and why the record was deleted; null while it stands.</summary>
    public DeletionNode? Deletion => booking.Deletion is { } deletion ? new(deletion) : null;

    public DateTimeOffset CreatedAt => booking.CreatedAt;

    /// <summary>When the deposit is due; null while staff have not approved a party far away.</summary>
    public DateTimeOffset? DepositDueAt => booking.DepositDueAt;

    /// <summary>When the customer was last reminded of the deposit.</summary>
    public DateTimeOffset? DepositRemindedAt => booking.DepositRemindedAt;

    /// <summary>How and why it ended; null unless it was cancelled.</summary>
    public CancellationNode? Cancellation => booking.Cancellation is { } end ? new(end) : null;

    public Task<StationNode> Station([FromServices] IStationDirectory stations, CancellationToken ct) => stations.Node(booking.StationId, ct);

    public IDataLoaderResult<CustomerNode?> Customer([FromServices] BookingLoaders loaders) => loaders.Customer.Load(booking.CustomerId);

    /// <summary>Who was assigned, the first of several; null while nobody is.</summary>
    public IDataLoaderResult<ChefNode?> Chef([FromServices] BookingLoaders loaders) => loaders.Crew.Load(booking.Id).Map(crew => crew?.Chefs is [var first, ..] ? first : null);

    /// <summary>Everybody who was assigned.</summary>
    public IDataLoaderResult<IEnumerable<ChefNode>> Chefs([FromServices] BookingLoaders loaders) => loaders.Crew.Load(booking.Id).Map(crew => crew!.Chefs.AsEnumerable());

    /// <summary>How many chefs the party takes; 0 once its place was given back.</summary>
    public IDataLoaderResult<int> ChefsNeeded([FromServices] BookingLoaders loaders) => loaders.Crew.Load(booking.Id).Map(crew => crew!.Needed);

    // A chef cooks; what the party costs is between the customer and the office.
    internal static bool MaySeeMoney(Desk desk) => desk.Actor.Scope is not DataScope.OfChef;

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

    /// <summary>Null for a chef.</summary>
    public RefundNode? Refund([FromServices] Desk desk) => BookingNode.MaySeeMoney(desk) ? new(cancellation.Refund) : null;
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
