using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Stations;

namespace MyHibachi.Infrastructure.Chefs;

/// <summary>
/// Four chefs for each demo station, who differ in what they can serve, how they are rated and where they set out. The ids are
/// <c>c8ef0000-…-</c> with the station's number and the chef's: <c>11</c> to <c>14</c>, <c>21</c> to <c>24</c>, <c>31</c> to <c>34</c>.
/// </summary>
internal static class DemoChefs
{
    /// <summary>The one who has an account.</summary>
    public static ChefId Kenji { get; } = Id(11);

    public static IEnumerable<Chef> All(PostalCodeTable postalCodes)
    {
        yield return Hire(11, DemoStations.Sacramento, "Kenji Mori", "95825", 1, 15, 4.9m);
        yield return Hire(12, DemoStations.Sacramento, "Maria Delgado", "95630", 5, 30, 4.6m);
        yield return Hire(13, DemoStations.Sacramento, "Aiko Tanaka", "95616", 10, 40, 4.3m);
        yield return Hire(14, DemoStations.Sacramento, "Tom Becker", "95747", 20, 60, 3.9m);

        yield return Hire(21, DemoStations.Austin, "Hana Suzuki", "78745", 1, 15, 4.7m);
        yield return Hire(22, DemoStations.Austin, "Luis Ortega", "78664", 5, 30, 4.8m);
        yield return Hire(23, DemoStations.Austin, "Grace Lindqvist", "78626", 10, 40, 4.1m);
        yield return Hire(24, DemoStations.Austin, "Dwayne Carter", "78620", 20, 80, 4.4m);

        yield return Hire(31, DemoStations.NewYork, "Yuki Nakamura", "11432", 1, 15, 4.5m);
        yield return Hire(32, DemoStations.NewYork, "Sofia Rossi", "11201", 5, 30, 5.0m);
        yield return Hire(33, DemoStations.NewYork, "Daniel Kim", "07030", 10, 40, 4.2m);
        yield return Hire(34, DemoStations.NewYork, "Amara Okafor", "11530", 20, 100, 4.0m);

        Chef Hire(int number, StationId station, string name, string postalCode, int minGuests, int maxGuests, decimal rating) =>
            Chef.Hire(Id(number), station, ChefProfile.Of(name, postalCodes.Require(postalCode).Address, minGuests, maxGuests, rating));
    }

    private static ChefId Id(int number) => new(Guid.Parse($"c8ef0000-0000-4000-8000-0000000000{number}"));
}
