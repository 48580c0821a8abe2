using MyHibachi.Domain.Stations;

namespace MyHibachi.TestKit.Optimization;

/// <summary>The middles of the postal codes of the mainland.</summary>
internal static class PostalCodes
{
    public static IReadOnlyList<GeoPoint> All { get; } = [.. File.ReadLines(Path.Combine(Repository.Root, "data", "us-postal-codes.csv"))
        .Skip(1)
        .Select(line => line.Split(','))
        .Where(row => row[2] is not ("AK" or "HI" or "PR" or "GU" or ""))
        .Select(row => new GeoPoint(double.Parse(row[3], CultureInfo.InvariantCulture), double.Parse(row[4], CultureInfo.InvariantCulture)))];
}
