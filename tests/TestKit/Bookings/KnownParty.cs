using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.TestKit.Bookings;

/// <summary>Ten adults in San Jose: sold on Monday, June 1st, 2026 at 9:00, for Saturday, June 20th at 18:00.</summary>
public static class KnownParty
{
    public static DateTimeOffset SoldAt { get; } = new(2026, 6, 1, 16, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset StartsAt { get; } = new(2026, 6, 21, 1, 0, 0, TimeSpan.Zero);

    public static Station Station { get; } = Station.Open(new(Guid.Parse("11111111-1111-4111-8111-111111111111")), new(
        "SJC", "MyHibachi San Jose", new(null, "San Jose", "CA", "95113", new(37.3387, -121.8853), GeocodeStatus.Approximate),
        "America/Los_Angeles", 150, 150, 0, "sanjose@myhibachi.example", "(408) 555-0100", IsActive: true, OpeningHours.Always));

    public static Customer Customer { get; } = Customer.Create(
        new(Guid.Parse("22222222-2222-4222-8222-222222222222")), null, "Maria Lopez",
        EmailAddress.FromStored("maria@example.com"), PhoneNumber.FromStored("+14085550123"), SoldAt);

    /// <summary>A booking that waits for its deposit.</summary>
    public static Booking Sold(ClaimId claim = default)
    {
        var party = Party.Create(10, 0, 0, []).Value;
        var venue = new Address("1 Market Street", "San Jose", "CA", "95113", Station.Location, GeocodeStatus.Exact);
        var offer = Offer.Make(Station.Id, venue, 0, requiresEscalation: false, party, PricedParty.Of(party, PriceList.Default, 0, 0), new(PriceList.Default, 0)).Value;
        var held = new Claim(
            claim, new(new(2026, 6, 20), new(18, 0)), [new(1)], party.Guests, new(StartsAt, StartsAt.AddMinutes(90), venue.Location), SoldAt.AddMinutes(10));
        return Booking.Sell(new(Guid.CreateVersion7()), Customer.Id, offer, held, null, TimelinePolicy.Default, SoldAt);
    }

    /// <summary>A booking whose deposit, or more, was paid.</summary>
    public static Booking Confirmed(decimal dollars = 100)
    {
        var booking = Sold();
        Assert(booking.Confirm(Money.FromDollars(dollars)));
        return booking;
    }

    public static Booking Cancelled(Booking booking, CancelledBy by, DateTimeOffset at)
    {
        Assert(booking.Cancel(StatedReason.Create("The garden is under water.").Value, by, RefundPolicy.Default, at));
        return booking;
    }

    public static MessageFacts Facts(Booking booking, string? chef = "Kenji") => new(booking, Customer, Station, chef);

    private static void Assert<T>(Result<T> result) => _ = result.Value;
}
