using GraphQL;
using MyHibachi.Domain.Bookings;

namespace MyHibachi.GraphQL.Bookings;

/// <summary>What the chef wants to know of a party beside its size.</summary>
[Name("BookingDetails")]
internal sealed class BookingDetailsNode(BookingDetails details)
{
    public IEnumerable<GuestNode> Guests => details.Guests.Select(guest => new GuestNode(guest));

    public AccessNode Access => new(details.Access);

    public EmergencyContactNode? EmergencyContact => details.EmergencyContact is { } contact ? new(contact) : null;
}

/// <summary>What one guest eats, and must not eat.</summary>
[Name("Guest")]
internal sealed class GuestNode(GuestChoice guest)
{
    public string? Name => guest.Name;

    /// <summary>Two, or three where a third one is ordered; none while the guest has not chosen.</summary>
    public IEnumerable<Protein> Proteins => guest.Proteins;

    public string? Allergies => guest.Allergies;
}

/// <summary>How the chef gets in and sets up.</summary>
[Name("VenueAccess")]
internal sealed class AccessNode(VenueAccess access)
{
    public string? GateCode => access.GateCode;

    public string? Parking => access.Parking;

    public string? Elevator => access.Elevator;

    public string? Stairs => access.Stairs;

    public string? Power => access.Power;

    /// <summary>What keeps the grill dry.</summary>
    public string? RainCover => access.RainCover;
}

/// <summary>Whom to call if something happens at the party.</summary>
[Name("EmergencyContact")]
internal sealed class EmergencyContactNode(EmergencyContact contact)
{
    public string Name => contact.Name;

    /// <summary>In E.164 form.</summary>
    public string Phone => contact.Phone.Value;
}

/// <summary>What staff tell each other of a booking.</summary>
[Name("StaffNotes")]
internal sealed class StaffNotesNode(StaffNotes notes)
{
    public string? Text => notes.Text;

    public IEnumerable<string> Tags => notes.Tags;
}

/// <summary>Something of a booking that is another now, in words.</summary>
[Name("BookingChange")]
internal sealed class BookingChangeNode(Application.Bookings.ChangedField change)
{
    public string Field => change.Field;

    public string Before => change.Before;

    public string After => change.After;
}
