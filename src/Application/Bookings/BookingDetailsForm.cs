using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Bookings;

/// <summary>What one guest eats, and must not eat.</summary>
[GenerateSerializer, Alias("forms.guest")]
public sealed record GuestForm([property: Id(0)] string? Name, [property: Id(1)] List<Protein> Proteins, [property: Id(2)] string? Allergies);

/// <summary>How the chef gets in and sets up.</summary>
[GenerateSerializer, Alias("forms.access")]
public sealed record AccessForm(
    [property: Id(0)] string? GateCode,
    [property: Id(1)] string? Parking,
    [property: Id(2)] string? Elevator,
    [property: Id(3)] string? Stairs,
    [property: Id(4)] string? Power,
    [property: Id(5)] string? RainCover);

/// <summary>Whom to call if something happens at the party.</summary>
/// <param name="Phone">As people write it; brought into E.164 form.</param>
[GenerateSerializer, Alias("forms.emergency-contact")]
public sealed record ContactForm([property: Id(0)] string Name, [property: Id(1)] string Phone);

/// <summary>What the chef wants to know of a party. Null leaves a part as it is; a list or a part that is given takes the place of what was.</summary>
[GenerateSerializer, Alias("forms.booking-details")]
public sealed record BookingDetailsForm(
    [property: Id(0)] List<GuestForm>? Guests,
    [property: Id(1)] AccessForm? Access,
    [property: Id(2)] ContactForm? EmergencyContact)
{
    internal Result<BookingDetails> Read(BookingDetails before, IPhoneNumbers phones)
    {
        var contact = EmergencyContact is null ? Result<EmergencyContact?>.Success(before.EmergencyContact) : Read(EmergencyContact, phones);
        return contact.Map(known => new BookingDetails(
            Guests is null ? before.Guests : [.. Guests.Select(guest => new GuestChoice(Trimmed(guest.Name), [.. guest.Proteins], Trimmed(guest.Allergies)))],
            Access is null ? before.Access : ToAccess(Access),
            known));
    }

    private static Result<EmergencyContact?> Read(ContactForm form, IPhoneNumbers phones)
    {
        var (name, phone) = (DisplayName.Create(form.Name), phones.Parse(form.Phone));
        Error[] wrong = [.. name.Errors, .. phone.Errors];
        return wrong.Length == 0
            ? new EmergencyContact(name.Value.Value, phone.Value)
            : Result<EmergencyContact?>.Failure([.. wrong.Select(error => error.At($"details.emergencyContact.{error.Field}"))]);
    }

    private static VenueAccess ToAccess(AccessForm form) => new(
        Trimmed(form.GateCode), Trimmed(form.Parking), Trimmed(form.Elevator), Trimmed(form.Stairs), Trimmed(form.Power), Trimmed(form.RainCover));

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
