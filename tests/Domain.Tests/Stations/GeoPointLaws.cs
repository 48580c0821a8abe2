using CsCheck;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Stations;

public sealed class GeoPointLaws
{
    // Near antipodes the arcsine turns the last bit of a double into some 1e-4 miles.
    private const double Rounding = 1e-3;

    private const double HalfTheCircumference = Math.PI * 3958.7613;

    [Fact]
    public void Distance_is_symmetric() => Gen.Select(Generators.Place, Generators.Place).Sample((here, there) =>
        here.MilesTo(there) == there.MilesTo(here));

    [Fact]
    public void A_place_is_no_distance_from_itself() => Generators.Place.Sample(place => place.MilesTo(place) == 0);

    [Fact]
    public void A_detour_is_never_shorter() =>
        Gen.Select(Generators.Place, Generators.Place, Generators.Place).Sample((from, via, to) =>
            from.MilesTo(to) <= from.MilesTo(via) + via.MilesTo(to) + Rounding);

    [Fact]
    public void A_detour_nearby_is_never_shorter() =>
        Gen.Select(Generators.PlaceNearby, Generators.PlaceNearby, Generators.PlaceNearby).Sample((from, via, to) =>
            from.MilesTo(to) <= from.MilesTo(via) + via.MilesTo(to) + 1e-9);

    [Fact]
    public void Distance_lies_between_nothing_and_half_the_circumference() =>
        Gen.Select(Generators.Place, Generators.Place, Gen.Bool).Sample((here, anywhere, opposite) =>
            here.MilesTo(opposite ? Antipode(here) : anywhere) is >= 0 and <= HalfTheCircumference);

    [Fact]
    public void Antipodes_are_half_the_circumference_apart() => Generators.Place.Sample(place =>
        Assert.Equal(HalfTheCircumference, place.MilesTo(Antipode(place)), Rounding));

    private static GeoPoint Antipode(GeoPoint place) =>
        new(-place.Latitude, place.Longitude > 0 ? place.Longitude - 180 : place.Longitude + 180);
}
