using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Negotiations;

/// <summary>
/// One party wishes a slot that is full, and another of that day is asked to move for a credit. It names bookings and nobody: whose they are is the
/// bookings' own.
/// </summary>
public sealed class Negotiation : AggregateRoot
{
    // Two messages, and as many attempts as the outbox is likely to make.
    private const int MostLinks = 8;

    // For the mapper, which sets every property itself.
    private Negotiation()
    {
    }

    /// <summary>Stands in where there is none, so that looking costs the same.</summary>
    internal static Negotiation Nobodys { get; } = new() { Links = [new('0', 64), new('0', 64)] };

    public NegotiationId Id { get; private set; }

    public StationId StationId { get; private set; }

    /// <summary>The party that wishes the slot.</summary>
    public BookingId WishingBookingId { get; private set; }

    /// <summary>The party that is asked to move; on the wished day.</summary>
    public BookingId AskedBookingId { get; private set; }

    /// <summary>When the wishing party begins while nobody has agreed.</summary>
    public DateTimeOffset WishingStartsAt { get; private set; }

    /// <summary>When the asked party begins while it has not agreed.</summary>
    public DateTimeOffset AskedStartsAt { get; private set; }

    /// <summary>The full slot, by the station's local date and time.</summary>
    public Slot Wished { get; private set; }

    /// <summary>What the asked party would have instead.</summary>
    public Proposal Proposal { get; private set; } = new(default, default);

    public Incentive Incentive { get; private set; } = new(default, 0);

    /// <summary>What the incentive came to when it was offered; this is granted.</summary>
    public Money Credit { get; private set; }

    /// <summary>Staff asked, and not the customer.</summary>
    public bool ByStaff { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>The first instant at which no answer is taken any more.</summary>
    public DateTimeOffset AnswerBy { get; private set; }

    public NegotiationStatus Status { get; private set; }

    /// <summary>Yes or no; null while nobody has answered.</summary>
    public bool? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The signatures of the links that were sent; see <see cref="NegotiationLink"/>.</summary>
    public IReadOnlyList<string> Links { get; private set; } = [];

    public bool IsOpen => Status is NegotiationStatus.Open;

    /// <summary>Asks a party to move, if it can be asked at all. Whether the chefs can, the day has said.</summary>
    public static Result<Negotiation> Ask(
        NegotiationId id, Booking wishing, Booking asked, NegotiationTerms terms, bool byStaff, NegotiationPolicy policy, DateTimeOffset now)
    {
        if (WhyNotAsk(wishing, asked, terms) is { } refusal)
        {
            return refusal;
        }

        var answerBy = policy.AnswerBy(FirstStart(wishing, asked, terms), now);
        var credit = terms.Incentive.Worth(asked);
        return answerBy - now < policy.LeastTimeToAnswer ? NegotiationErrors.TooLate()
            : credit <= Money.Zero ? NegotiationErrors.CannotBeAsked("it has nothing left to pay, so there is nothing to credit")
            : Open(id, wishing, asked, terms, credit, byStaff, answerBy, now);
    }

    /// <summary>Whether both parties are as they were when one was asked.</summary>
    public bool StandsFor(Booking? wishing, Booking? asked) =>
        wishing is { IsLive: true, ClaimId: not null, Deletion: null } && asked is { IsLive: true, ClaimId: not null, Deletion: null }
        && wishing.StartsAt == WishingStartsAt && asked.StartsAt == AskedStartsAt;

    /// <summary>Whether this is what was answered before, so that a repeat has its answer.</summary>
    public bool WasAnswered(bool accept) => Answer == accept && Status == (accept ? NegotiationStatus.Accepted : NegotiationStatus.Declined);

    /// <summary>Why no answer is taken any more, or null.</summary>
    public Error? WhyNotAnswer(DateTimeOffset now) => Status switch
    {
        NegotiationStatus.Open => AnswerBy <= now ? NegotiationErrors.Expired() : null,
        NegotiationStatus.Lapsed => NegotiationErrors.Expired(),
        NegotiationStatus.Impossible => NegotiationErrors.Impossible(),
        NegotiationStatus.Withdrawn => NegotiationErrors.Over(Status),
        _ => NegotiationErrors.Answered(),
    };

    /// <summary>The asked party moves. Ask <see cref="WhyNotAnswer"/> before.</summary>
    public void Accept(DateTimeOffset now) => AnswerAndEnd(true, NegotiationStatus.Accepted, now);

    /// <summary>The asked party stays. Ask <see cref="WhyNotAnswer"/> before.</summary>
    public void Decline(DateTimeOffset now) => AnswerAndEnd(false, NegotiationStatus.Declined, now);

    /// <summary>The asked party would move, but it can no longer be done.</summary>
    public void FailToAccept(DateTimeOffset now) => AnswerAndEnd(true, NegotiationStatus.Impossible, now);

    /// <summary>Whether nobody has answered in time.</summary>
    public bool IsOverAt(DateTimeOffset now) => IsOpen && AnswerBy <= now;

    /// <summary>Ends what nobody answered.</summary>
    public void Lapse(DateTimeOffset now) => End(NegotiationStatus.Lapsed, now);

    /// <summary>Ends what one of the parties has made pointless. Being told again changes nothing.</summary>
    public void Spoil(DateTimeOffset now)
    {
        if (IsOpen)
        {
            End(NegotiationStatus.Impossible, now);
        }
    }

    /// <summary>Whoever asked wants it no longer. Saying so again changes nothing.</summary>
    public Result<Done> Withdraw(DateTimeOffset now)
    {
        if (IsOpen)
        {
            End(NegotiationStatus.Withdrawn, now);
        }

        return Status is NegotiationStatus.Withdrawn ? Done.Value : NegotiationErrors.Over(Status);
    }

    /// <summary>Notes that a link goes out. Those that went out before stay good, for nobody knows which arrived.</summary>
    public void Issue(NegotiationLink link) => Links = [.. Links.TakeLast(MostLinks - 1), link.Sign(this)];

    private static Error? WhyNotAsk(Booking wishing, Booking asked, NegotiationTerms terms) =>
        wishing.Id == asked.Id || wishing.CustomerId == asked.CustomerId ? NegotiationErrors.CannotBeAsked("both are the same customer's, so move them without asking")
        : asked.StationId != wishing.StationId || asked.Slot.Date != terms.Wished.Date ? NegotiationErrors.CannotBeAsked("it is not among those of the wished day")
        : asked is not { IsLive: true, ClaimId: not null } ? NegotiationErrors.CannotBeAsked("it does not take place")
        : null;

    private static DateTimeOffset FirstStart(Booking wishing, Booking asked, NegotiationTerms terms) =>
        ((DateTimeOffset[])[wishing.StartsAt, asked.StartsAt, terms.WishedStartsAt, terms.Proposal.StartsAt]).Min();

    private static Negotiation Open(
        NegotiationId id, Booking wishing, Booking asked, NegotiationTerms terms, Money credit, bool byStaff, DateTimeOffset answerBy, DateTimeOffset now)
    {
        var negotiation = new Negotiation
        {
            Id = id,
            StationId = wishing.StationId,
            WishingBookingId = wishing.Id,
            AskedBookingId = asked.Id,
            WishingStartsAt = wishing.StartsAt,
            AskedStartsAt = asked.StartsAt,
            Wished = terms.Wished,
            Proposal = terms.Proposal,
            Incentive = terms.Incentive,
            Credit = credit,
            ByStaff = byStaff,
            AskedAt = now,
            AnswerBy = answerBy,
        };
        negotiation.Raise(new NegotiationRequested(id, wishing.StationId, terms.Wished.Date));
        return negotiation;
    }

    private void AnswerAndEnd(bool accept, NegotiationStatus end, DateTimeOffset now)
    {
        (Answer, AnsweredAt) = (accept, now);
        End(end, now);
    }

    private void End(NegotiationStatus end, DateTimeOffset now)
    {
        (Status, EndedAt) = (end, now);
        Raise(new NegotiationEnded(Id, StationId, Wished.Date, end));
    }
}
