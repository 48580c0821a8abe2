using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Bookings;

/// <summary>A party that was sold, from the promise of a deposit to the review.</summary>
public sealed partial class Booking : DeletableRoot
{
    /// <summary>What the system says when it cancels for want of a deposit.</summary>
    public static readonly StatedReason DepositMissed = StatedReason.Create("The deposit was not paid in time.").Value;

    private readonly List<TimelineEntry> _timeline = [];

    // For the mapper, which sets every property itself.
    private Booking()
    {
    }

    public BookingId Id { get; private set; }

    /// <summary>What people call it by, e.g. <c>MH-7K3Q2A9C</c>.</summary>
    public string Number { get; private set; } = "";

    public CustomerId CustomerId { get; private set; }

    public StationId StationId { get; private set; }

    /// <summary>The place in the slot; null once it was given back.</summary>
    public ClaimId? ClaimId { get; private set; }

    public Address Venue { get; private set; } = null!;

    /// <summary>Great-circle miles from the serving station.</summary>
    public double DistanceMiles { get; private set; }

    /// <summary>The station's local date and slot time.</summary>
    public Slot Slot { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    public Party Party { get; private set; } = null!;

    /// <summary>The price it was sold at; later prices do not touch it.</summary>
    public PricedParty Price { get; private set; } = null!;

    /// <summary>What it is priced by again when the party changes.</summary>
    public Rates Rates { get; private set; } = null!;

    /// <summary>What the chef wants to know beside the party's size.</summary>
    public BookingDetails Details { get; private set; } = BookingDetails.None;

    /// <summary>What staff tell each other.</summary>
    public StaffNotes Notes { get; private set; } = StaffNotes.None;

    /// <summary>What has been received and not given back.</summary>
    public Money Paid { get; private set; }

    public BookingStatus Status { get; private set; }

    /// <summary>Whom the customer asked for.</summary>
    public ChefId? RequestedChef { get; private set; }

    /// <summary>Where whoever booked came from; null when nobody said.</summary>
    public DemandSource? Source { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the deposit was first asked for; null while staff have not approved.</summary>
    public DateTimeOffset? DepositAskedAt { get; private set; }

    /// <summary>Null while staff have not approved.</summary>
    public DateTimeOffset? DepositDueAt { get; private set; }

    /// <summary>The last reminder of the deposit.</summary>
    public DateTimeOffset? DepositRemindedAt { get; private set; }

    /// <summary>How and why it ended; null while it has not been cancelled.</summary>
    public Cancellation? Cancellation { get; private set; }

    /// <summary>Steps that were taken, oldest first.</summary>
    public IReadOnlyList<TimelineEntry> Timeline => _timeline;

    /// <summary>What was granted for moving at another party's wish: it lowers what is left to pay, and is never paid out.</summary>
    public Money Credit { get; private set; }

    /// <summary>What is still to be received.</summary>
    public Money Balance => Price.Total - Paid - Credit;

    /// <summary>How much more could be credited: what neither was paid nor is owed as the deposit.</summary>
    public Money OpenToCredit => Money.Max(Money.Zero, Price.Total - Money.Max(Paid, Price.Deposit) - Credit);

    /// <summary>What was sold.</summary>
    public Offer Offered => Offer.Make(StationId, Venue, DistanceMiles, Status is BookingStatus.PendingApproval, Party, Price, Rates).Value;

    /// <summary>It will take place unless something happens.</summary>
    public bool IsLive => Status is BookingStatus.PendingApproval or BookingStatus.PendingDeposit or BookingStatus.Confirmed;

    /// <summary>Sells an offer in a place that is held for it.</summary>
    public static Booking Sell(BookingId id, CustomerId customer, Offer offer, Claim claim, ChefId? requestedChef, TimelinePolicy policy, DateTimeOffset now)
    {
        var booking = new Booking
        {
            Id = id,
            Number = BookingNumber.Of(id),
            CustomerId = customer,
            StationId = offer.Station,
            ClaimId = claim.Id,
            Venue = offer.Venue,
            DistanceMiles = offer.DistanceMiles,
            Slot = claim.Slot,
            StartsAt = claim.Event.StartsAt,
            EndsAt = claim.Event.EndsAt,
            Party = offer.Party,
            Price = offer.Price,
            Rates = offer.Rates,
            Status = BookingStatus.PendingApproval,
            RequestedChef = requestedChef,
            CreatedAt = now,
        };
        booking.Raise(new BookingCreated(id, offer.Station, claim.Slot.Date, claim.Id));
        if (!offer.RequiresEscalation)
        {
            booking.AskForDeposit(policy, now);
        }

        return booking;
    }

    /// <summary>Notes where whoever booked came from.</summary>
    public void CameFrom(DemandSource? source) => Source = source?.IfKnown();

    /// <summary>It is another record's of the same person now.</summary>
    public void BelongTo(CustomerId customer) => CustomerId = customer;

    /// <summary>Staff agree to a party far away; from now on the deposit is awaited.</summary>
    public Result<Done> Approve(TimelinePolicy policy, DateTimeOffset now)
    {
        if (Status is not BookingStatus.PendingApproval)
        {
            return BookingErrors.WrongStatus(Status);
        }

        Raise(new BookingApproved(Id, StationId, Slot.Date));
        AskForDeposit(policy, now);
        return Done.Value;
    }

    /// <summary>The deposit, or more of the price, was received.</summary>
    public Result<Done> Confirm(Money received)
    {
        if (Status is not BookingStatus.PendingDeposit)
        {
            return BookingErrors.WrongStatus(Status);
        }

        if (Paid + received < Price.Deposit)
        {
            return BookingErrors.DepositTooSmall(Price.Deposit);
        }

        if (received > Balance)
        {
            return BookingErrors.PaidTooMuch(Price.Total - Credit);
        }

        Paid += received;
        Status = BookingStatus.Confirmed;
        Raise(new BookingConfirmed(Id, StationId, Slot.Date));
        return Done.Value;
    }

    /// <summary>Ends the booking, gives its place back and decides the refund.</summary>
    public Result<Refund> Cancel(StatedReason reason, CancelledBy by, RefundPolicy policy, DateTimeOffset now)
    {
        if (!IsLive || ClaimId is not { } claim)
        {
            return Status is BookingStatus.Cancelled ? BookingErrors.AlreadyCancelled() : BookingErrors.WrongStatus(Status);
        }

        var refund = Refund.Decide(Paid, StartsAt, now, policy);
        Credit = Money.Zero;
        Cancellation = new(by, reason, now, refund);
        Status = BookingStatus.Cancelled;
        ClaimId = null;
        Raise(new BookingCancelled(Id, StationId, Slot.Date, claim, by));
        return refund;
    }

    /// <summary>The party took place.</summary>
    public Result<Done> Complete(DateTimeOffset now) => Close(BookingStatus.Completed, new BookingCompleted(Id, StationId, Slot.Date), now);

    /// <summary>The chef came and nobody was there.</summary>
    public Result<Done> MarkNoShow(DateTimeOffset now) => Close(BookingStatus.NoShow, new BookingMarkedNoShow(Id, StationId, Slot.Date), now);

    /// <summary>The next step of the timeline, due now or later.</summary>
    public DueStep? NextStep(DateTimeOffset now, TimelinePolicy policy) => BookingTimeline.Next(Facts(), now, policy);

    /// <summary>Takes the step that is due now, if one is. Each is taken once.</summary>
    /// <returns>The step, or null when nothing is due yet.</returns>
    public TimelineStep? TakeDueStep(DateTimeOffset now, TimelinePolicy policy, RefundPolicy refunds)
    {
        var step = TakeDueStep(now, policy);
        if (step is TimelineStep.DepositCancellation)
        {
            Cancel(DepositMissed, CancelledBy.System, refunds, now);
        }

        return step;
    }

    /// <summary>Whether what people are told at a step still holds when it comes to telling them.</summary>
    public bool IsWorthTelling(TimelineStep step, DateTimeOffset now, TimelinePolicy policy) =>
        BookingTimeline.MakesSense(step, Facts(), now, policy);

    private Result<Done> Close(BookingStatus end, BookingEvent happened, DateTimeOffset now)
    {
        if (Status is not BookingStatus.Confirmed)
        {
            return BookingErrors.WrongStatus(Status);
        }

        if (now < StartsAt)
        {
            return BookingErrors.NotBegun();
        }

        Status = end;
        Raise(happened);
        return Done.Value;
    }

    // The first step falls due at once, so it is part of the sale: nobody has booked without being told.
    private void AskForDeposit(TimelinePolicy policy, DateTimeOffset now)
    {
        Status = BookingStatus.PendingDeposit;
        DepositAskedAt = now;
        DepositDueAt = now + policy.DepositDueAfter;
        TakeDueStep(now, policy);
    }

    private TimelineStep? TakeDueStep(DateTimeOffset now, TimelinePolicy policy)
    {
        if (NextStep(now, policy) is not { } next || next.DueAt > now)
        {
            return null;
        }

        _timeline.Add(new(next.Step, next.DueAt, now));
        Raise(new TimelineStepTaken(Id, StationId, Slot.Date, next.Step));
        if (Status is BookingStatus.PendingDeposit && next.Step is (TimelineStep.Confirmation or TimelineStep.SecondDepositReminder))
        {
            DepositRemindedAt = now;
        }

        return next.Step;
    }

    private TimelineFacts Facts() => new(
        Status, DepositAskedAt ?? CreatedAt, StartsAt, EndsAt, Balance > Money.Zero, _timeline.Select(entry => entry.Step).ToHashSet());
}

/// <summary>A step of the timeline that was taken.</summary>
/// <param name="DueAt">When it fell due.</param>
/// <param name="TakenAt">When it was taken; later than due if the system was down.</param>
public sealed record TimelineEntry(TimelineStep Step, DateTimeOffset DueAt, DateTimeOffset TakenAt);

/// <summary>The end of a booking.</summary>
public sealed record Cancellation(CancelledBy By, StatedReason Reason, DateTimeOffset At, Refund Refund)
{
    // For the mapper, which sets every property itself.
    private Cancellation()
        : this(default, default, default, null!)
    {
    }
}
