using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Infrastructure.Scheduling;

/// <summary>Drives that one question asks for: from every origin to every destination.</summary>
internal sealed record DriveBatch(IReadOnlyList<Cell> Origins, IReadOnlyList<Cell> Destinations)
{
    // What the Distance Matrix API takes at once.
    private const int MaxEnds = 25;

    private const int MaxElements = 100;

    /// <summary>
    /// Puts legs into batches that ask for these legs and no others, since every element is paid for: origins that lead to the same
    /// destinations go together, as all parties of one slot do.
    /// </summary>
    public static IEnumerable<DriveBatch> Of(IEnumerable<Leg> legs) => legs
        .GroupBy(leg => leg.From, leg => leg.To)
        .Select(ways => (Origin: ways.Key, Destinations: ways.OrderBy(cell => cell.North).ThenBy(cell => cell.East).ToArray()))
        .GroupBy(ways => string.Join('|', ways.Destinations))
        .SelectMany(alike => alike.First().Destinations.Chunk(MaxEnds).SelectMany(destinations => alike
            .Select(ways => ways.Origin)
            .Chunk(Math.Min(MaxEnds, MaxElements / destinations.Length))
            .Select(origins => new DriveBatch(origins, destinations))));
}
