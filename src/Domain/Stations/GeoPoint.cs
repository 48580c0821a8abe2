using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Stations;

/// <summary>A place on the earth, WGS 84 degrees.</summary>
/// <param name="Latitude">-90 to 90, north positive.</param>
/// <param name="Longitude">-180 to 180, east positive.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Mean earth radius in miles (IUGG), as the product fixes it.</summary>
    public const double EarthRadiusMiles = 3958.7613;

    /// <summary>A point that is known to lie on the earth.</summary>
    public static Result<GeoPoint> Create(double latitude, double longitude) =>
        latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180
            ? new GeoPoint(latitude, longitude)
            : StationErrors.OutsideTheEarth();

    /// <summary>Great-circle distance by the haversine formula (R. W. Sinnott, Sky and Telescope 68, 1984), in miles.</summary>
    public double MilesTo(GeoPoint other)
    {
        var (lat1, lat2) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var byLatitude = Math.Sin((lat2 - lat1) / 2);
        var byLongitude = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var h = (byLatitude * byLatitude) + (Math.Cos(lat1) * Math.Cos(lat2) * byLongitude * byLongitude);

        // Rounding can push h past 1 for antipodes, where Asin would answer NaN.
        return 2 * EarthRadiusMiles * Math.Asin(Math.Sqrt(Math.Min(1, h)));
    }
}
