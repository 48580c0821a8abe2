using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Domain.Bookings;

// What a sold party may still become.
public sealed partial class Booking
{
    /// <summary>How often the event got another time.</summary>
    public int Moves { get; private set; }

    /// <summary>Notes what the chef and the staff should know.</summary>
    /// <param name="party">Who will come, which may be changed at the same time.</param>
    public Result<Done> Describe(BookingDetails details, StaffNotes notes, Party party)
    {
        if (!ReferenceEquals(details, Details) && !IsLive)
        {
            return BookingErrors.WrongStatus(Status);
        }

        return details.For(party).Map(fitting =>
        {
            (Details, Notes) = (fitting, notes);
            return Done.Value;
        });
    }

    /// <summary>Whether the party may be sold as something else: another size, venue or slot.</summary>
    public Result<Done> MayBecome(Offer offer, DateTimeOffset now)
    {
        if (!IsLive || ClaimId is null)
        {
            return BookingErrors.WrongStatus(Status);
        }

        if (now >= StartsAt)
        {
            return BookingErrors.HasBegun();
        }

        return offer.Price.Total < Paid ? BookingErrors.PaidMoreThanPrice(Paid) : Done.Value;
    }

    /// <summary>Sells the party as something else, in the place that is there for it. Ask <see cref="MayBecome"/> before.</summary>
    public void Become(Offer offer, Claim claim) => Become(offer, claim, byAgreement: false);

    /// <summary>Takes the place that was agreed on with another party. Ask <see cref="MayBecome"/> before.</summary>
    /// <param name="credit">What is granted for it; nothing to the party at whose wish it is. No more than is open to credit.</param>
    public void MoveByAgreement(Claim claim, Money credit)
    {
        Credit += Money.Min(credit, OpenToCredit);
        Become(Offered, claim, byAgreement: true);
    }

    private void Become(Offer offer, Claim claim, bool byAgreement)
    {
        var (fromDate, from) = (Slot.Date, ClaimId!.Value);
        if (claim.Event.StartsAt != StartsAt)
        {
            _timeline.RemoveAll(taken => taken.Step.IsAboutTheEvent);
            Moves++;
        }

        (ClaimId, Slot, StartsAt, EndsAt) = (claim.Id, claim.Slot, claim.Event.StartsAt, claim.Event.EndsAt);
        (Venue, DistanceMiles, Party, Price) = (offer.Venue, offer.DistanceMiles, offer.Party, offer.Price);

        // A smaller party has less left to pay.
        Credit = Money.Min(Credit, Money.Max(Money.Zero, Price.Total - Money.Max(Paid, Price.Deposit)));
        Raise(new BookingChanged(Id, StationId, Slot.Date, claim.Id, fromDate, from, byAgreement));
    }

    /// <summary>What is to come and was paid for is cancelled, so that the refund is decided; it is not deleted.</summary>
    public Result<Done> MayBeDeleted() => IsLive && Paid > Money.Zero ? BookingErrors.HasPayment() : Done.Value;

    /// <summary>Takes the place that was found again after a deletion.</summary>
    public void ComeBack(Claim claim)
    {
        ClaimId = claim.Id;
        Raise(new BookingRestored(Id, StationId, Slot.Date, claim.Id));
    }

    /// <inheritdoc/>
    protected override void OnDeleted()
    {
        if (ClaimId is { } claim)
        {
            ClaimId = null;
            Raise(new BookingDeleted(Id, StationId, Slot.Date, claim));
        }
    }
}
