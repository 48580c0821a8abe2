using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;

namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>A party as it lies in a jsonb column of quotes and bookings.</summary>
internal sealed record StoredParty(int Adults, int Children, int ChildrenUnderSix, StoredExtra[] Extras)
{
    public static string Write(Party party) => JsonSerializer.Serialize(new StoredParty(
        party.Adults, party.Children, party.ChildrenUnderSix, [.. party.Extras.Select(extra => new StoredExtra(extra.Type.ToString(), extra.Quantity))]));

    // It was checked when it was sold; a smaller limit of today must not make it unreadable.
    public static Party Read(string json)
    {
        var stored = JsonSerializer.Deserialize<StoredParty>(json)!;
        return Party.Create(
            stored.Adults,
            stored.Children,
            stored.ChildrenUnderSix,
            [.. stored.Extras.Select(extra => new Extra(Enum.Parse<PriceType>(extra.Type), extra.Quantity))],
            maxGuests: int.MaxValue / 3).Value;
    }
}

internal sealed record StoredExtra(string Type, int Quantity);

/// <summary>An itemised price as it lies in a jsonb column of quotes and bookings.</summary>
internal sealed record StoredPrice(StoredLine[] Items, long TotalCents, long DepositCents)
{
    public static string Write(PricedParty price) => JsonSerializer.Serialize(new StoredPrice(
        [.. price.Items.Select(line => new StoredLine(line.Kind.ToString(), line.Description, line.Quantity, line.UnitPrice.Cents, line.Amount.Cents))],
        price.Total.Cents,
        price.Deposit.Cents));

    public static PricedParty Read(string json)
    {
        var stored = JsonSerializer.Deserialize<StoredPrice>(json)!;
        return new(
            [.. stored.Items.Select(line => new LineItem(Enum.Parse<LineKind>(line.Kind), line.Description, line.Quantity, Money.FromCents(line.UnitCents), Money.FromCents(line.AmountCents)))],
            Money.FromCents(stored.TotalCents),
            Money.FromCents(stored.DepositCents));
    }
}

internal sealed record StoredLine(string Kind, string Description, int Quantity, long UnitCents, long AmountCents);

/// <summary>Columns that quotes and bookings have in common.</summary>
internal static class SoldColumns
{
    public static void Party(this PropertyBuilder<Party> property) =>
        property.HasColumnType("jsonb").HasConversion(party => StoredParty.Write(party), json => StoredParty.Read(json));

    public static void Price(this PropertyBuilder<PricedParty> property) =>
        property.HasColumnType("jsonb").HasConversion(price => StoredPrice.Write(price), json => StoredPrice.Read(json));

    public static void Venue(this ComplexPropertyBuilder<Domain.Stations.Address> venue)
    {
        venue.Columns("venue_");
        venue.Property(address => address.Street).Personal();
    }
}
