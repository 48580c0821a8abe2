using GraphQL;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Stations;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Stations;

internal sealed class StationMutations
{
    /// <summary>Opens a station. It serves the addresses around it within seconds.</summary>
    [Refuses(
        "IDEMPOTENCY_KEY_REUSED", "INVALID_CITY", "INVALID_EMAIL", "INVALID_HOLIDAYS", "INVALID_HOURS", "INVALID_IDEMPOTENCY_KEY", "INVALID_NAME", "INVALID_PHONE",
        "INVALID_RADIUS", "INVALID_STATION_CODE", "INVALID_STREET", "INVALID_TAX_RATE", "INVALID_TIME_ZONE", "STATION_CODE_TAKEN", "UNKNOWN_ADDRESS")]
    public static async Task<CreateStationPayload> CreateStation(CreateStationInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var created = await desk.Send(new CreateStation(input.ToForm(), input.IdempotencyKey), ct);
        return created.IsSuccess ? new(await desk.Station(created.Value, ct), []) : new(null, created.Errors);
    }

    /// <summary>Changes what is known of a station. Its managers change its name, address, contact and hours.</summary>
    [Refuses(
        "INVALID_CITY", "INVALID_EMAIL", "INVALID_HOLIDAYS", "INVALID_HOURS", "INVALID_NAME", "INVALID_PHONE", "INVALID_RADIUS", "INVALID_STATION_CODE", "INVALID_STREET",
        "INVALID_TAX_RATE", "INVALID_TIME_ZONE", "STALE_RECORD", "STATION_CODE_TAKEN", "STATION_HAS_BOOKINGS", "STATION_NOT_FOUND", "UNKNOWN_ADDRESS")]
    public static async Task<UpdateStationPayload> UpdateStation(UpdateStationInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.StationId);
        var updated = await desk.Send(new UpdateStation(id, input.Version, input.ToForm()), ct);
        return updated.IsSuccess ? new(await desk.Station(id, ct), []) : new(null, updated.Errors);
    }

    /// <summary>Puts a station aside that has no party left to serve. It can be undone for 30 days.</summary>
    [Refuses("DELETION_OFF", "REASON_LENGTH", "RECORD_DELETED", "STATION_HAS_BOOKINGS", "STATION_NOT_FOUND")]
    public static async Task<DeleteStationPayload> DeleteStation(DeleteStationInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var deleted = await desk.Send(new DeleteStation(IdOf(input.StationId), input.Reason), ct);
        return new(deleted.IsSuccess ? input.StationId : null, deleted.Errors);
    }

    /// <summary>Brings a deleted station back, unless another one has its code by now.</summary>
    [Refuses("RECORD_NOT_DELETED", "RESTORE_TOO_LATE", "STATION_CODE_TAKEN", "STATION_NOT_FOUND")]
    public static async Task<RestoreStationPayload> RestoreStation(RestoreStationInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.StationId);
        var restored = await desk.Send(new RestoreStation(id), ct);
        return restored.IsSuccess ? new(await desk.Station(id, ct), []) : new(null, restored.Errors);
    }

    /// <summary>Looks for a station's place again. Where it is not found, the place stays and the address's status is FAILED. Safe to repeat.</summary>
    [Refuses("STATION_NOT_FOUND")]
    public static async Task<GeocodeStationPayload> GeocodeStation(GeocodeStationInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.StationId);
        var looked = await desk.Send(new GeocodeStation(id), ct);
        return looked.IsSuccess ? new(await desk.Station(id, ct), []) : new(null, looked.Errors);
    }

    private static StationId IdOf(string id) => new(GlobalId.Read(StationNode.Type, id));
}
