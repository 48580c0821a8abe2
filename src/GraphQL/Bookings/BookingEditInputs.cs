using GraphQL;
using MyHibachi.Application.Bookings;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.GraphQL.Quotes;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Bookings;

/// <summary>What one guest eats, and must not eat.</summary>
internal sealed class GuestInput
{
    public string? Name { get; init; }

    /// <summary>Two, or three where a third one is ordered as an extra. Upgrades are ordered as extras, too.</summary>
    public IReadOnlyList<Protein>? Proteins { get; init; }

    public string? Allergies { get; init; }
}

/// <summary>How the chef gets in and sets up. Each text has at most 500 characters.</summary>
internal sealed class AccessInput
{
    public string? GateCode { get; init; }

    public string? Parking { get; init; }

    public string? Elevator { get; init; }

    public string? Stairs { get; init; }

    public string? Power { get; init; }

    /// <summary>What keeps the grill dry.</summary>
    public string? RainCover { get; init; }
}

/// <summary>Whom to call if something happens at the party.</summary>
internal sealed class EmergencyContactInput
{
    public string Name { get; init; } = "";

    public string Phone { get; init; } = "";
}

/// <summary>What the chef wants to know. A part that is left out stays as it is; one that is given takes the place of what was.</summary>
internal sealed class BookingDetailsInput
{
    /// <summary>At most as many as come.</summary>
    public IReadOnlyList<GuestInput>? Guests { get; init; }

    public AccessInput? Access { get; init; }

    public EmergencyContactInput? EmergencyContact { get; init; }

    [Ignore]
    public BookingDetailsForm ToForm() => new(
        Guests?.Select(guest => new GuestForm(guest.Name, [.. guest.Proteins ?? []], guest.Allergies)).ToList(),
        Access is null ? null : new(Access.GateCode, Access.Parking, Access.Elevator, Access.Stairs, Access.Power, Access.RainCover),
        EmergencyContact is null ? null : new(EmergencyContact.Name, EmergencyContact.Phone));
}

/// <summary>What staff tell each other. A part that is left out stays as it is.</summary>
internal sealed class StaffNotesInput
{
    /// <summary>At most 4000 characters.</summary>
    public string? Text { get; init; }

    /// <summary>All of them, in the place of those that were: at most 20 of 40 characters.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    [Ignore]
    public StaffNotesForm ToForm() => new(Text, Tags?.ToList());
}

internal sealed class UpdateBookingInput
{
    [Id]
    public string BookingId { get; init; } = "";

    /// <summary>The booking's version as you read it.</summary>
    public int Version { get; init; }

    /// <summary>Who comes, and the extras; priced anew by the prices of the sale. What is left out stays as it is; so with all that follow.</summary>
    public PartyInput? Party { get; init; }

    /// <summary>With house number and street; served by the same station.</summary>
    public AddressInput? Address { get; init; }

    public BookingDetailsInput? Details { get; init; }

    /// <summary>For staff.</summary>
    public StaffNotesInput? Notes { get; init; }
}

internal sealed class RescheduleBookingInput
{
    [Id]
    public string BookingId { get; init; } = "";

    /// <summary>The booking's version as you read it.</summary>
    public int Version { get; init; }

    public SlotInput Slot { get; init; } = new();

    /// <summary>Why the station's hours do not count this once, 10 to 500 characters; for managers and above. Leave it out where they do.</summary>
    public string? OverrideReason { get; init; }
}

internal sealed class UpdateBookingPayload(BookingNode? booking, ChangedBooking? changed, IReadOnlyList<Error> errors) : ChangedBookingPayload(booking, changed, errors);

internal sealed class RescheduleBookingPayload(BookingNode? booking, ChangedBooking? changed, IReadOnlyList<Error> errors) : ChangedBookingPayload(booking, changed, errors);

internal abstract class ChangedBookingPayload(BookingNode? booking, ChangedBooking? changed, IReadOnlyList<Error> errors) : BookingPayload(booking, errors)
{
    /// <summary>What is another now, the price and a chef who could not stay included.</summary>
    public IEnumerable<BookingChangeNode> Changes => (changed?.Changes ?? []).Select(change => new BookingChangeNode(change));
}
