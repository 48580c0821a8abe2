using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Quotes;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Builders;

/// <summary>Where most examples happen: a station in San Jose, on one Monday morning, for one Saturday in June.</summary>
internal static class Given
{
    public static readonly TimeOnly Noon = new(12, 0);

    public static readonly TimeOnly Three = new(15, 0);

    public static readonly TimeOnly Six = new(18, 0);

    public static readonly TimeOnly Nine = new(21, 0);

    public static readonly DateOnly Saturday = new(2026, 6, 20);

    public static readonly GeoPoint SanJose = new(37.3387, -121.8853);

    /// <summary>300 miles from San Jose: no chef cooks at both within one day's neighboring slots.</summary>
    public static readonly GeoPoint LosAngeles = new(34.0522, -118.2437);

    /// <summary>9:00 on Monday, June 1st, in San Jose.</summary>
    public static readonly DateTimeOffset Now = new(2026, 6, 1, 16, 0, 0, TimeSpan.Zero);

    public static readonly StationClock Pacific = ClockIn("America/Los_Angeles");

    public static StationClock ClockIn(string zone) => new(TimeZoneInfo.FindSystemTimeZoneById(zone));

    public static BookingBuilder ABooking() => new();

    public static ChefBuilder AChef(int number = 1) => new(number);

    public static DayBuilder ADay() => new();

    public static QuoteBuilder AQuote() => new();

    public static StationBuilder AStation(string code = "SJC") => new(code);

    public static Party AParty(int adults = 10, int children = 0, int underSix = 0, params Extra[] extras) =>
        Party.Create(adults, children, underSix, extras).Value;

    public static Address AVenue(string? street = "1 Market Street", GeoPoint? location = null) =>
        new(street, "San Jose", "CA", "95113", location ?? SanJose, GeocodeStatus.Approximate);

    public static StatedReason AReason() => StatedReason.Create("The garden is under water.").Value;

    public static Money Dollars(decimal amount) => Money.FromDollars(amount);

    public static BookingId BookingNo(int number) => new(Id(number));

    public static ChefId ChefNo(int number) => new(Id(number));

    public static ClaimId ClaimNo(int number) => new(Id(number));

    public static CustomerId CustomerNo(int number) => new(Id(number));

    public static QuoteId QuoteNo(int number) => new(Id(number));

    public static StationId StationNo(int number) => new(Id(number));

    public static UserId UserNo(int number) => new(Id(number));

    private static Guid Id(int number) => new(number, 0, 0, [0x80, 0, 0, 0, 0, 0, 0, (byte)number]);
}
