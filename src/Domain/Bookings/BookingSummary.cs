using MyHibachi.Domain.Pricing;

namespace MyHibachi.Domain.Bookings;

/// <summary>Something of a booking that is another now, in words for a person.</summary>
/// <param name="Field">As the API spells it.</param>
public sealed record BookingChange(string Field, string Before, string After);

/// <summary>A booking at one moment, in words: two of them tell what a change did.</summary>
public sealed class BookingSummary
{
    private readonly (string Field, string Words)[] _lines;

    private BookingSummary((string, string)[] lines) => _lines = lines;

    public static BookingSummary Of(Booking booking) => new(
    [
        ("date", booking.Slot.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("time", booking.Slot.Start.ToString("HH:mm", CultureInfo.InvariantCulture)),
        ("startsAt", booking.StartsAt.ToString("u", CultureInfo.InvariantCulture)),
        ("endsAt", booking.EndsAt.ToString("u", CultureInfo.InvariantCulture)),
        ("venue", booking.Venue.OneLine),
        ("distanceMiles", booking.DistanceMiles.ToString("F1", CultureInfo.InvariantCulture)),
        ("party", Words(booking.Party)),
        ("price.total", booking.Price.Total.ToString()),
        ("price.deposit", booking.Price.Deposit.ToString()),
        ("credit", booking.Credit.ToString()),
        ("balance", booking.Balance.ToString()),
        ("details.guests", string.Join("; ", booking.Details.Guests.Select(Words))),
        ("details.access", string.Join("; ", booking.Details.Access.Texts.Select(text => text ?? ""))),
        ("details.emergencyContact", booking.Details.EmergencyContact is { } contact ? $"{contact.Name}, {contact.Phone}" : ""),
        ("notes", booking.Notes.Text ?? ""),
        ("tags", string.Join(", ", booking.Notes.Tags)),
    ]);

    /// <summary>What is another in the later summary.</summary>
    public IEnumerable<BookingChange> To(BookingSummary after) => _lines.Zip(after._lines)
        .Where(line => line.First.Words != line.Second.Words)
        .Select(line => new BookingChange(line.First.Field, line.First.Words, line.Second.Words));

    private static string Words(Party party) => string.Join(
        ", ",
        (string[])[$"{party.Adults} adults", $"{party.Children} children", $"{party.ChildrenUnderSix} under 6", .. party.Extras.Select(extra => $"{extra.Quantity} × {extra.Type}")]);

    private static string Words(GuestChoice guest) => $"{guest.Name ?? "Guest"}: {string.Join(" and ", guest.Proteins)} {guest.Allergies}".TrimEnd();
}
