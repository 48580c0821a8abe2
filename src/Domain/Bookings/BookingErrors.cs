using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Bookings;

/// <summary>Every refusal that concerns a booking.</summary>
public static class BookingErrors
{
    public static Error NotFound() => new("BOOKING_NOT_FOUND", "There is no such booking.", "bookingId");

    public static Error Duplicate() => new(
        "DUPLICATE_BOOKING", "This customer or this venue already has a booking in this slot.", "slot");

    public static Error StreetRequired() =>
        new("STREET_REQUIRED", "The chef needs a house number and a street.", "street");

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
