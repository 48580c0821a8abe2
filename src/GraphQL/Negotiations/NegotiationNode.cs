using GraphQL;
using GraphQL.DataLoader;
using MyHibachi.Application.Negotiations;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Negotiations;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Negotiations;

/// <summary>Which side of a negotiation a customer is on.</summary>
internal enum NegotiationRole
{
    /// <summary>The own party wishes a slot that is full.</summary>
    Asking,

    /// <summary>The own party is asked to move.</summary>
    Asked,
}

/// <summary>One party wishes a slot that is full, and another of that day is asked to move. Neither customer learns who the other is.</summary>
[Name("Negotiation")]
internal sealed class NegotiationNode(SeenNegotiation seen)
{
    public const string Type = "Negotiation";

    private readonly Negotiation _negotiation = seen.Negotiation;

    /// <summary>Opaque, and unique over all types.</summary>
    [Id]
    public string Id => GlobalId.Of(Type, _negotiation.Id.Value);

    public NegotiationStatus Status => _negotiation.Status;

    /// <summary>The side that the caller is on; null for staff.</summary>
    public NegotiationRole? Role => seen.Asks switch
    {
        true => NegotiationRole.Asking,
        false => NegotiationRole.Asked,
        null => null,
    };

    /// <summary>Staff asked, and not the customer.</summary>
    public bool ByStaff => _negotiation.ByStaff;

    /// <summary>The wished slot, by the station's local date; null for the customer who is asked.</summary>
    public DateOnly? WishedDate => seen.ShowsWish ? _negotiation.Wished.Date : null;

    /// <summary>The wished slot, by the station's local time; null for the customer who is asked.</summary>
    public TimeOnly? WishedTime => seen.ShowsWish ? _negotiation.Wished.Start : null;

    /// <summary>What the asked party would have instead; null for the customer who wishes the slot.</summary>
    public ProposalNode? Proposal => seen.ShowsOffer ? new(_negotiation.Proposal) : null;

    /// <summary>What is offered for it; null for the customer who wishes the slot.</summary>
    public IncentiveNode? Incentive => seen.ShowsOffer ? new(_negotiation.Incentive) : null;

    /// <summary>What the incentive comes to; null for the customer who wishes the slot.</summary>
    public MoneyNode? Credit => seen.ShowsOffer ? new(_negotiation.Credit) : null;

    public DateTimeOffset AskedAt => _negotiation.AskedAt;

    /// <summary>Until when an answer is taken, not included.</summary>
    public DateTimeOffset AnswerBy => _negotiation.AnswerBy;

    /// <summary>Null while nobody has answered.</summary>
    public DateTimeOffset? AnsweredAt => _negotiation.AnsweredAt;

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? EndedAt => _negotiation.EndedAt;

    public Task<StationNode> Station([FromServices] IStationDirectory stations, CancellationToken ct) => stations.Node(_negotiation.StationId, ct);

    /// <summary>The party that wishes the slot; null for the customer who is asked.</summary>
    public IDataLoaderResult<BookingNode?> WishingBooking([FromServices] BookingLoaders loaders) => loaders.Booking.Load(_negotiation.WishingBookingId);

    /// <summary>The party that is asked to move; null for the customer who wishes the slot.</summary>
    public IDataLoaderResult<BookingNode?> AskedBooking([FromServices] BookingLoaders loaders) => loaders.Booking.Load(_negotiation.AskedBookingId);
}

/// <summary>What a party is asked to agree to.</summary>
[Name("NegotiationProposal")]
internal sealed class ProposalNode(Proposal proposal)
{
    /// <summary>The station's local date.</summary>
    public DateOnly Date => proposal.Slot.Date;

    /// <summary>The slot whose place it takes, by the station's local time.</summary>
    public TimeOnly Time => proposal.Slot.Start;

    /// <summary>The start itself, up to an hour beside the slot's.</summary>
    public DateTimeOffset StartsAt => proposal.StartsAt;
}

/// <summary>A credit for agreeing: it lowers what is left to pay, and is never paid out.</summary>
[Name("Incentive")]
internal sealed class IncentiveNode(Incentive incentive)
{
    public IncentiveKind Kind => incentive.Kind;

    /// <summary>Whole cents, or percent of the asked party's price.</summary>
    public int Size => incentive.Size;
}

/// <summary>How questions with one incentive were answered.</summary>
[Name("NegotiationStatistics")]
internal sealed class NegotiationStatisticsNode(IncentiveStatistics statistics)
{
    public IncentiveNode Incentive => new(statistics.Incentive);

    /// <summary>All that were asked, withdrawn ones too.</summary>
    public int Asked => statistics.Asked;

    /// <summary>Those whose answer is still awaited.</summary>
    public int Open => statistics.Open;

    /// <summary>Those answered, yes or no.</summary>
    public int Answered => statistics.Answered;

    /// <summary>Those who would move, also where it was no longer possible.</summary>
    public int SaidYes => statistics.SaidYes;

    /// <summary>Those who moved.</summary>
    public int Accepted => statistics.Accepted;

    /// <summary>Of those who had until the end to answer, how many did, 0 to 1; null while there are none.</summary>
    public double? ResponseRate => statistics.ResponseRate;

    /// <summary>Of those who answered, how many said yes, 0 to 1; null while there are none.</summary>
    public double? AcceptanceRate => statistics.AcceptanceRate;

    /// <summary>Half of those who answered did so within this time; null while nobody has.</summary>
    public int? MedianSecondsToAnswer => statistics.MedianToAnswer is { } median ? (int)median.TotalSeconds : null;
}
