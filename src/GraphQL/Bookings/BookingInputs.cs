using GraphQL;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Customers;
using MyHibachi.Domain.Common;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Quotes;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Bookings;

/// <summary>A slot: the station's local date and one of its slot times.</summary>
internal sealed class SlotInput
{
    public DateOnly Date { get; init; }

    public TimeOnly Time { get; init; }

    [Ignore]
    public SlotForm ToForm() => new(Date, Time);
}

/// <summary>Who books, as staff write it down.</summary>
internal sealed class CustomerInput
{
    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>US numbers in any usual form, others with a plus sign and the country code.</summary>
    public string Phone { get; init; } = "";

    [Ignore]
    public CustomerForm ToForm() => new(Name, Email, Phone);
}

internal sealed class ConvertQuoteToBookingInput
{
    [Id]
    public string QuoteId { get; init; } = "";

    public SlotInput Slot { get; init; } = new();

    /// <summary>House number and street, unless the quote has them.</summary>
    public string? Street { get; init; }

    /// <summary>The chef the customer asks for.</summary>
    [Id]
    public string? RequestedChefId { get; init; }

    /// <summary>The place that you keep for it. One that has ended is no reason to refuse: the place may still be free.</summary>
    [Id]
    public string? HoldId { get; init; }

    /// <summary>Where they came from.</summary>
    public LeadSourceInput? Source { get; init; }

    /// <summary>8 to 128 characters, new for each booking; a repeat answers with the first one.</summary>
    public string IdempotencyKey { get; init; } = "";
}

internal sealed class CreateBookingInput
{
    /// <summary>With house number and street.</summary>
    public AddressInput Address { get; init; } = new();

    public PartyInput Party { get; init; } = new();

    public SlotInput Slot { get; init; } = new();

    /// <summary>Whom staff book for. Leave it out to book for yourself.</summary>
    public CustomerInput? Customer { get; init; }

    /// <summary>The chef the customer asks for.</summary>
    [Id]
    public string? RequestedChefId { get; init; }

    /// <summary>The place that you keep for it. One that has ended is no reason to refuse: the place may still be free.</summary>
    [Id]
    public string? HoldId { get; init; }

    /// <summary>Where they came from.</summary>
    public LeadSourceInput? Source { get; init; }

    /// <summary>Why the station's hours do not count this once, 10 to 500 characters; for managers and above. Leave it out where they do.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>8 to 128 characters, new for each booking; a repeat answers with the first one.</summary>
    public string IdempotencyKey { get; init; } = "";
}

internal sealed class ImportBookingInput
{
    /// <summary>What the party is called in the other books, 1 to 64 characters: one reference is one booking, whoever sends it.</summary>
    public string Reference { get; init; } = "";

    /// <summary>With house number and street.</summary>
    public AddressInput Address { get; init; } = new();

    public PartyInput Party { get; init; } = new();

    public SlotInput Slot { get; init; } = new();

    /// <summary>Who booked.</summary>
    public CustomerInput Customer { get; init; } = new();

    /// <summary>What was received for it there, in whole cents: nothing, or the deposit at least and the total at most.</summary>
    public int AmountPaidCents { get; init; }
}

internal sealed class ApproveBookingInput
{
    [Id]
    public string BookingId { get; init; } = "";
}

internal sealed class ConfirmBookingInput
{
    [Id]
    public string BookingId { get; init; } = "";

    /// <summary>What was received outside the system, in whole cents: the deposit at least, the total at most.</summary>
    public int AmountPaidCents { get; init; }

    /// <summary>8 to 128 characters, new for each payment; a repeat changes nothing more.</summary>
    public string IdempotencyKey { get; init; } = "";
}

internal sealed class CancelBookingInput
{
    [Id]
    public string BookingId { get; init; } = "";

    /// <summary>10 to 500 characters.</summary>
    public string Reason { get; init; } = "";

    /// <summary>8 to 128 characters; a repeat changes nothing more.</summary>
    public string IdempotencyKey { get; init; } = "";
}

internal sealed class AssignChefInput
{
    [Id]
    public string BookingId { get; init; } = "";

    [Id]
    public string ChefId { get; init; } = "";

    /// <summary>Whom the chef comes instead of. Needed only where several chefs come to a party and all of them are assigned.</summary>
    [Id]
    public string? InsteadOfChefId { get; init; }

    /// <summary>
    /// Why the chef's hours and size do not count this once, 10 to 500 characters; for managers and above. Leave it out where they do. Days off, other parties
    /// and the drives to them always count.
    /// </summary>
    public string? OverrideReason { get; init; }
}

internal sealed class AutoAssignInput
{
    [Id]
    public string BookingId { get; init; } = "";
}

internal sealed class ConvertQuoteToBookingPayload(BookingNode? booking, IReadOnlyList<Error> errors) : BookingPayload(booking, errors);

internal sealed class CreateBookingPayload(BookingNode? booking, IReadOnlyList<Error> errors) : BookingPayload(booking, errors);

internal sealed class ImportBookingPayload(BookingNode? booking, IReadOnlyList<Error> errors) : BookingPayload(booking, errors);

internal sealed class ApproveBookingPayload(BookingNode? booking, IReadOnlyList<Error> errors) : BookingPayload(booking, errors);

internal sealed class ConfirmBookingPayload(BookingNode? booking, IReadOnlyList<Error> errors) : BookingPayload(booking, errors);

internal sealed class CancelBookingPayload(BookingNode? booking, IReadOnlyList<Error> errors) : BookingPayload(booking, errors);

internal sealed class AutoAssignPayload(BookingNode? booking, IReadOnlyList<Error> errors) : BookingPayload(booking, errors);

internal sealed class AssignChefPayload(BookingNode? booking, IReadOnlyList<Error> errors) : BookingPayload(booking, errors);

internal abstract class BookingPayload(BookingNode? booking, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>The booking as it is now; null when nothing was changed.</summary>
    public BookingNode? Booking => booking;
}
