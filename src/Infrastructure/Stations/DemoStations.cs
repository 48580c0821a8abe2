using MyHibachi.Domain.Stations;

namespace MyHibachi.Infrastructure.Stations;

/// <summary>Three stations to try the product with, in three time zones. Their ids are <c>57a70000-…-1</c> to <c>-3</c>.</summary>
internal static class DemoStations
{
    public static StationId Sacramento { get; } = Id(1);

    public static StationId Austin { get; } = Id(2);

    public static StationId NewYork { get; } = Id(3);

    public static IEnumerable<Station> All(PostalCodeTable postalCodes)
    {
        yield return At("95814", Sacramento, "SMF", "Sacramento", "America/Los_Angeles", "+19165550100");
        yield return At("78701", Austin, "AUS", "Austin", "America/Chicago", "+15125550100");

        // The one where a drive can need staff approval.
        yield return At("11430", NewYork, "JFK", "New York", "America/New_York", "+17185550100", escalationMiles: 100);

        Station At(string postalCode, StationId id, string code, string name, string timeZone, string phone, double escalationMiles = Station.DefaultRadiusMiles) =>
            Station.Open(id, new(
                code,
                name,
                postalCodes.Require(postalCode).Address,
                timeZone,
                Station.DefaultRadiusMiles,
                escalationMiles,
                TaxRate: 0,
                $"{code}@myhibachi.example".ToLowerInvariant(),
                phone,
                IsActive: true,
                OpeningHours.Always));
    }

    private static StationId Id(int number) => new(Guid.Parse($"57a70000-0000-4000-8000-00000000000{number}"));
}
