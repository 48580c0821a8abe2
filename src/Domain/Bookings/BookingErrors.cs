using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Bookings;

/// <summary>Every refusal that concerns a booking.</summary>
public static class BookingErrors
{
    public static Error CustomerDeleted() =>
        new("BOOKING_CUSTOMER_DELETED", "The customer of this booking was deleted. Restore the customer first.", "bookingId");

    public static Error NotFound() => new("BOOKING_NOT_FOUND", "There is no such booking.", "bookingId");

    public static Error Duplicate() => new(
        "DUPLICATE_BOOKING", "This customer or this venue already has a booking in this slot.", "slot");

    /// <param name="number">The other booking's, for those who may see it.</param>
    public static Error Duplicate(string number) => Duplicate() with { Message = $"This customer or this venue already has booking {number} in this slot." };

    public static Error HasPayment() => new(
        "BOOKING_HAS_PAYMENT", "Money was received for this booking. Cancel it, so that the refund is decided.", "bookingId");

    public static Error HasBegun() => new("BOOKING_BEGUN", "The party has begun, so it cannot be moved or changed any more.", "bookingId");

    public static Error PaidMoreThanPrice(Money paid) =>
        new("PRICE_BELOW_PAID", $"It would cost less than the {paid} that were paid already. Refund first.", "party");

    public static Error OtherStation(string code) =>
        new("VENUE_OF_ANOTHER_STATION", $"This address is served by station {code}. Cancel this booking and make one there.", "address");

    public static Error NeedsApproval() =>
        new("NEEDS_APPROVAL", "This address is so far away that the station has to agree. Ask it to change the booking.", "address");

    public static Error TooManyChoices(int guests) =>
        new("TOO_MANY_CHOICES", $"Only {guests} guests come.", "details.guests");

    public static Error ProteinNotOrdered() => new(
        "PROTEIN_NOT_ORDERED", "A guest has two proteins; upgrades and third proteins are ordered as extras of the party first.", "details.guests");

    public static Error TextTooLong(int most) => new("TEXT_TOO_LONG", $"Each text has at most {most} characters.", "details");

    public static Error NotesTooLong(int text, int tags, int tag) =>
        new("NOTES_TOO_LONG", $"Notes have at most {text} characters, and {tags} tags of 1 to {tag} characters.", "notes");

    public static Error StreetRequired() =>
        new("STREET_REQUIRED", "The chef needs a house number and a street.", "street");

    public static Error ReferenceTaken() => new(
        "REFERENCE_TAKEN", "A booking that was deleted, or that another station has, was brought in under this reference.", "reference");

    public static Error AlreadyCancelled() =>
        new("BOOKING_ALREADY_CANCELLED", "This booking was cancelled before.", "bookingId");

    public static Error WrongStatus(BookingStatus status) => new(
        "BOOKING_STATUS_CONFLICT", $"A booking that is {Words(status)} cannot be changed like this.", "bookingId");

    public static Error NotBegun() =>
        new("BOOKING_NOT_BEGUN", "The party has not begun yet, so nobody can know how it ended.", "bookingId");

    public static Error DepositTooSmall(Money deposit) =>
        new("DEPOSIT_TOO_SMALL", $"The deposit is {deposit}.", "amountPaidCents");

    public static Error PaidTooMuch(Money total) =>
        new("PAID_TOO_MUCH", $"The whole booking costs {total}.", "amountPaidCents");

    private static string Words(BookingStatus status) => status switch
    {
        BookingStatus.PendingApproval => "waiting for approval",
        BookingStatus.PendingDeposit => "waiting for its deposit",
        BookingStatus.NoShow => "closed as a no-show",
        _ => status.ToString().ToLowerInvariant(),
    };
}
