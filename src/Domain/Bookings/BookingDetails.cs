using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Pricing;

namespace MyHibachi.Domain.Bookings;

/// <summary>What a guest can have on the plate.</summary>
public enum Protein
{
    Chicken,
    Steak,
    Shrimp,
    Tofu,
    FiletMignon,
    Salmon,
    Scallops,
    LobsterTail,
}

/// <summary>What one guest eats, and must not eat.</summary>
/// <param name="Name">Null for a guest whom nobody has named.</param>
/// <param name="Proteins">Two; a third one is ordered as an extra. None while the guest has not chosen.</param>
public sealed record GuestChoice(string? Name, IReadOnlyList<Protein> Proteins, string? Allergies);

/// <summary>How the chef gets in and sets up.</summary>
public sealed record VenueAccess(string? GateCode, string? Parking, string? Elevator, string? Stairs, string? Power, string? RainCover)
{
    /// <summary>Nobody has said anything.</summary>
    public static VenueAccess Unknown { get; } = new(null, null, null, null, null, null);

    internal IEnumerable<string?> Texts => [GateCode, Parking, Elevator, Stairs, Power, RainCover];
}

/// <summary>Whom to call if something happens at the party.</summary>
public sealed record EmergencyContact(string Name, PhoneNumber Phone);

/// <summary>What the chef wants to know of a party beside its size.</summary>
public sealed record BookingDetails(IReadOnlyList<GuestChoice> Guests, VenueAccess Access, EmergencyContact? EmergencyContact)
{
    /// <summary>Longer texts belong into a letter.</summary>
    public const int MaxText = 500;

    private const int ProteinsOfAPlate = 2;

    /// <summary>Nobody has said anything.</summary>
    public static BookingDetails None { get; } = new([], VenueAccess.Unknown, null);

    /// <summary>These details, or why they do not fit the party: nobody eats what was not ordered.</summary>
    public Result<BookingDetails> For(Party party)
    {
        List<Error> wrong = [];
        if (Guests.Count > party.Guests)
        {
            wrong.Add(BookingErrors.TooManyChoices(party.Guests));
        }

        if (Guests.Any(guest => guest.Proteins.Count > ProteinsOfAPlate + 1) || Ordered().Any(extra => extra.Quantity > Sold(party, extra.Type)))
        {
            wrong.Add(BookingErrors.ProteinNotOrdered());
        }

        if (Texts().Any(text => text is { Length: > MaxText }))
        {
            wrong.Add(BookingErrors.TextTooLong(MaxText));
        }

        return wrong.Count == 0 ? this : Result<BookingDetails>.Failure(wrong);
    }

    private static int Sold(Party party, PriceType type) => party.Extras.FirstOrDefault(extra => extra.Type == type)?.Quantity ?? 0;

    private IEnumerable<Extra> Ordered() => Guests
        .SelectMany(guest => guest.Proteins.Skip(ProteinsOfAPlate).Select(_ => PriceType.ThirdProtein)
            .Concat(guest.Proteins.Distinct().Select(UpgradeOf).OfType<PriceType>()))
        .GroupBy(type => type)
        .Select(ordered => new Extra(ordered.Key, ordered.Count()));

    private static PriceType? UpgradeOf(Protein protein) => protein switch
    {
        Protein.FiletMignon => PriceType.FiletMignon,
        Protein.Salmon => PriceType.Salmon,
        Protein.Scallops => PriceType.Scallops,
        Protein.LobsterTail => PriceType.LobsterTail,
        _ => null,
    };

    private IEnumerable<string?> Texts() =>
        [.. Guests.SelectMany(guest => (string?[])[guest.Name, guest.Allergies]), .. Access.Texts, EmergencyContact?.Name];
}

/// <summary>What staff tell each other of a booking; nobody else reads it.</summary>
public sealed record StaffNotes(string? Text, IReadOnlyList<string> Tags)
{
    private const int MaxText = 4000;

    private const int MaxTags = 20;

    private const int MaxTag = 40;

    /// <summary>Nobody has written anything.</summary>
    public static StaffNotes None { get; } = new(null, []);

    /// <summary>These notes, or why they are too much.</summary>
    public Result<StaffNotes> Checked() =>
        Text is { Length: > MaxText } || Tags.Count > MaxTags || Tags.Any(tag => tag.Trim().Length is 0 or > MaxTag)
            ? BookingErrors.NotesTooLong(MaxText, MaxTags, MaxTag)
            : this;
}
