using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.TestKit.Cluster;

/// <summary>A station of one test's own.</summary>
/// <param name="Chefs">In the order they were asked for.</param>
/// <param name="Today">Its local date when it was opened.</param>
public sealed record TestStation(Station Station, IReadOnlyList<Chef> Chefs, PostalSite Site, DateOnly Today)
{
    private static int _houses;

    public StationId Id => Station.Id;

    public StationClock Clock { get; } = new(TimeZoneInfo.FindSystemTimeZoneById(Station.TimeZone));

    public StationDayKey Day(int daysAhead) => new(Id, Today.AddDays(daysAhead));

    public static SlotForm At(StationDayKey day, int hour) => new(day.Date, new(hour, 0));

    /// <param name="hour">12, 15, 18 or 21 for a slot that is sold.</param>
    public SlotForm Slot(int daysAhead, int hour) => At(Day(daysAhead), hour);

    /// <summary>A house at the station's own postal code, another one each time.</summary>
    public AddressForm Venue() => new(NextStreet(), null, null, Site.PostalCode);

    /// <summary>A house some miles away, served from here.</summary>
    public AddressForm VenueNearby() => new(NextStreet(), null, null, Site.Nearby);

    private static string NextStreet() => $"{Interlocked.Increment(ref _houses)} Main Street";
}

/// <summary>A chef to be hired.</summary>
public sealed record ChefWish(int MinGuests = 1, int MaxGuests = 100, decimal Rating = 4.5m, bool IsActive = true);
