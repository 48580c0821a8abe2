using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Messaging;

/// <summary>
/// Everything a template can say, as text for people in the station's local time. Templates write the names in snake_case.
/// </summary>
public sealed record MessageModel
{
    public required string Number { get; init; }

    public required string FirstName { get; init; }

    public required string CustomerName { get; init; }

    public required string CustomerPhone { get; init; }

    public required string CustomerEmail { get; init; }

    /// <summary>Saturday, June 13, 2026</summary>
    public required string Date { get; init; }

    /// <summary>Sat, Jun 13</summary>
    public required string ShortDate { get; init; }

    /// <summary>6:00 PM</summary>
    public required string Time { get; init; }

    public required string Address { get; init; }

    public required int Guests { get; init; }

    /// <summary>Null while nobody is assigned.</summary>
    public required string? Chef { get; init; }

    public required string Total { get; init; }

    public required string Paid { get; init; }

    public required string Balance { get; init; }

    public required string Deposit { get; init; }

    /// <summary>The booking waits for its deposit.</summary>
    public required bool DepositOpen { get; init; }

    /// <summary>Fri, Jun 5 at 4:00 PM. Empty while no deposit was asked for.</summary>
    public required string DepositDue { get; init; }

    /// <summary>When the slot goes to others for want of a deposit, like <see cref="DepositDue"/>.</summary>
    public required string HeldUntil { get; init; }

    /// <summary>What becomes of the money, in a sentence. Empty while the booking stands.</summary>
    public required string Refund { get; init; }

    public required string StationName { get; init; }

    public required string StationPhone { get; init; }

    public static MessageModel Of(MessageFacts facts, TimelinePolicy policy)
    {
        var (booking, customer, station) = (facts.Booking, facts.Customer, facts.Station);
        var clock = new StationClock(TimeZoneInfo.FindSystemTimeZoneById(station.TimeZone));
        var start = clock.LocalTimeOf(booking.StartsAt);
        return new()
        {
            Number = booking.Number,
            FirstName = OneLine(customer.Name).Split(' ')[0],
            CustomerName = OneLine(customer.Name),
            CustomerPhone = customer.Phone.Value,
            CustomerEmail = customer.Email.Value,
            Date = start.ToString("dddd, MMMM d, yyyy", CultureInfo.InvariantCulture),
            ShortDate = start.ToString("ddd, MMM d", CultureInfo.InvariantCulture),
            Time = start.ToString("h:mm tt", CultureInfo.InvariantCulture),
            Address = OneLine(booking.Venue.OneLine),
            Guests = booking.Party.Guests,
            Chef = facts.Chef,
            Total = booking.Price.Total.ToString(),
            Paid = booking.Paid.ToString(),
            Balance = booking.Balance.ToString(),
            Deposit = booking.Price.Deposit.ToString(),
            DepositOpen = booking.Status is BookingStatus.PendingDeposit,
            DepositDue = When(booking.DepositDueAt, clock),
            HeldUntil = When(booking.DepositAskedAt + policy.CancelAfter, clock),
            Refund = booking.Cancellation is { } end ? InWords(end.Refund, booking.Paid) : "",
            StationName = station.Name,
            StationPhone = station.ContactPhone,
        };
    }

    internal static string When(DateTimeOffset? at, StationClock clock) =>
        at is { } instant ? clock.LocalTimeOf(instant).ToString("ddd, MMM d 'at' h:mm tt", CultureInfo.InvariantCulture) : "";

    private static string InWords(Refund refund, Money paid) => refund.Kind switch
    {
        RefundKind.Automatic => $"Your full payment of {refund.Amount} is on its way back to you.",
        RefundKind.NeedsApproval => $"Of the {paid} you paid, {refund.Amount} can come back to you. Our team is looking at it and will let you know.",
        _ when paid > Money.Zero => "This close to the party, our policy has no refund. If something serious came up, please talk to us.",
        _ => "Nothing was paid, so there is nothing to refund.",
    };

    // What people typed must not add lines of its own to a message, least of all to a subject.
    internal static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
