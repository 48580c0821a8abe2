using MyHibachi.Domain.Scheduling;
using MyHibachi.Infrastructure.Common.Google;

namespace MyHibachi.Infrastructure.Scheduling;

/// <summary>
/// The Distance Matrix API of Google Maps, <c>/maps/api/distancematrix/json</c>
/// (https://developers.google.com/maps/documentation/distance-matrix/distance-matrix). Asked without a departure time, so that it answers the
/// drive without traffic.
/// </summary>
internal sealed class GoogleDistanceMatrixApi(IHttpClientFactory clients, DrivingSettings settings, TimeProvider time)
{
    public const string Client = "google-distance-matrix";

    private readonly GoogleService _google = new(clients, Client, settings, time);

    /// <returns>Every leg of the batch; null for one that no road leads along.</returns>
    /// <exception cref="GoogleUnavailableException">There is no answer, or one that is not understood.</exception>
    public Task<Dictionary<Leg, TimeSpan?>> Ask(DriveBatch batch, CancellationToken ct) => _google.Ask<Reply, Dictionary<Leg, TimeSpan?>>(
        $"maps/api/distancematrix/json?mode=driving&origins={Written(batch.Origins)}&destinations={Written(batch.Destinations)}", reply => Read(reply, batch), ct);

    private static string Written(IEnumerable<Cell> cells) => string.Join(
        "%7C", cells.Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell.Center.Latitude:0.###},{cell.Center.Longitude:0.###}")));

    private static Dictionary<Leg, TimeSpan?> Read(Reply? reply, DriveBatch batch) => reply switch
    {
        { Status: "OK", Rows: { } rows } when rows.Count == batch.Origins.Count && rows.All(row => row?.Elements?.Count == batch.Destinations.Count) =>
            batch.Origins.Zip(rows)
                .SelectMany(way => batch.Destinations.Zip(way.Second!.Elements!, (to, element) => (Leg: new Leg(way.First, to), Drive: DriveOf(element))))
                .ToDictionary(one => one.Leg, one => one.Drive),
        { Status: { Length: > 0 } status } when status is not "OK" => throw new GoogleUnavailableException(status),
        _ => throw new GoogleUnavailableException("UNREADABLE"),
    };

    private static TimeSpan? DriveOf(Element? element) => element switch
    {
        { Status: "OK", Duration.Value: >= 0 and var seconds } => TimeSpan.FromSeconds(seconds),
        { Status: "ZERO_RESULTS" or "NOT_FOUND" or "MAX_ROUTE_LENGTH_EXCEEDED" } => null,
        _ => throw new GoogleUnavailableException("UNREADABLE"),
    };

    private sealed record Reply(string? Status, IReadOnlyList<Row?>? Rows);

    private sealed record Row(IReadOnlyList<Element?>? Elements);

    private sealed record Element(string? Status, Length? Duration);

    private sealed record Length(int? Value);
}
