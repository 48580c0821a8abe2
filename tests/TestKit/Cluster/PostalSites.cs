using MyHibachi.Domain.Stations;

namespace MyHibachi.TestKit.Cluster;

/// <summary>A place for a station: no other one's addresses are as near.</summary>
/// <param name="PostalCode">Where the station lies.</param>
/// <param name="Location">The middle of that postal code, where its addresses are found.</param>
/// <param name="Nearby">Another postal code, 5 to 25 miles away.</param>
public sealed record PostalSite(string PostalCode, GeoPoint Location, string Nearby);

/// <summary>
/// Hands out places so far from each other that every test has the nearest station to its own addresses, whatever other stations the database
/// holds.
/// </summary>
public static class PostalSites
{
    private static readonly PostalSite[] Sites = [.. Read().GroupBy(Cell).SelectMany(SiteIn)];

    private static int _taken;

    /// <exception cref="InvalidOperationException">There are no more.</exception>
    public static PostalSite Take() => Interlocked.Increment(ref _taken) is var number && number <= Sites.Length
        ? Sites[number - 1]
        : throw new InvalidOperationException($"All {Sites.Length} places are taken.");

    // Cells of one degree, each with a site near its middle and room around it: two sites lie 35 miles or more apart.
    private static (int North, int East) Cell(Place place) => ((int)Math.Floor(place.At.Latitude), (int)Math.Floor(place.At.Longitude));

    private static IEnumerable<PostalSite> SiteIn(IGrouping<(int North, int East), Place> cell)
    {
        var middle = new GeoPoint(cell.Key.North + 0.5, cell.Key.East + 0.5);
        if (cell.MinBy(place => place.At.MilesTo(middle)) is { } site
            && site.At.MilesTo(middle) <= 12
            && cell.FirstOrDefault(place => place.At.MilesTo(middle) < 17 && place.At.MilesTo(site.At) is > 5 and < 25) is { } nearby)
        {
            yield return new(site.PostalCode, site.At, nearby.PostalCode);
        }
    }

    private static IEnumerable<Place> Read() => File.ReadLines(Path.Combine(Repository.Root, "data", "us-postal-codes.csv"))
        .Skip(1)
        .Select(line => line.Split(','))
        .Where(row => row[2] is not ("AK" or "HI" or "PR" or "GU" or ""))
        .Select(row => new Place(row[0], new(double.Parse(row[3], CultureInfo.InvariantCulture), double.Parse(row[4], CultureInfo.InvariantCulture))));

    private sealed record Place(string PostalCode, GeoPoint At);
}
