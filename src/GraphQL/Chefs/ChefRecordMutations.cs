using GraphQL;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Chefs;

internal sealed class ChefRecordMutations
{
    /// <summary>Hires a chef for a station. Parties can be assigned within seconds.</summary>
    [Refuses(
        "IDEMPOTENCY_KEY_REUSED", "INVALID_CITY", "INVALID_GUEST_RANGE", "INVALID_HOURS", "INVALID_IDEMPOTENCY_KEY", "INVALID_NAME", "INVALID_RATING", "INVALID_SPECIALITIES",
        "INVALID_STREET", "STATION_NOT_FOUND", "UNKNOWN_ADDRESS")]
    public static async Task<CreateChefPayload> CreateChef(CreateChefInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = new ChefId(IdempotencyKey.ToRecordId(desk.Actor, nameof(CreateChef), input.IdempotencyKey));
        var created = await desk.Send(new CreateChef(id, new(GlobalId.Read(StationNode.Type, input.StationId)), input.ToForm(), input.IdempotencyKey), ct);
        return created.IsSuccess ? new(await desk.Chef(created.Value, ct), []) : new(null, created.Errors);
    }

    /// <summary>Changes what is known of a chef. Chefs themselves change where they live and when they are on duty.</summary>
    [Refuses(
        "CHEF_HAS_PARTIES", "CHEF_NOT_FOUND", "INVALID_CITY", "INVALID_GUEST_RANGE", "INVALID_HOURS", "INVALID_NAME", "INVALID_RATING", "INVALID_SPECIALITIES", "INVALID_STREET", "STALE_RECORD",
        "UNKNOWN_ADDRESS")]
    public static async Task<UpdateChefPayload> UpdateChef(UpdateChefInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.ChefId);
        var updated = await desk.Send(new UpdateChef(id, input.Version, input.ToForm()), ct);
        return updated.IsSuccess ? new(await desk.Chef(id, ct), []) : new(null, updated.Errors);
    }

    /// <summary>Puts a chef aside whom no party to come needs, assigned or not. It can be undone for 30 days.</summary>
    [Refuses("CHEF_HAS_PARTIES", "CHEF_NOT_FOUND", "DELETION_OFF", "REASON_LENGTH", "RECORD_DELETED")]
    public static async Task<DeleteChefPayload> DeleteChef(DeleteChefInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var deleted = await desk.Send(new DeleteChef(IdOf(input.ChefId), input.Reason), ct);
        return new(deleted.IsSuccess ? input.ChefId : null, deleted.Errors);
    }

    /// <summary>Brings a deleted chef back, unless the station is gone by now.</summary>
    [Refuses("CHEF_NOT_FOUND", "CHEF_STATION_GONE", "RECORD_NOT_DELETED", "RESTORE_TOO_LATE")]
    public static async Task<RestoreChefPayload> RestoreChef(RestoreChefInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.ChefId);
        var restored = await desk.Send(new RestoreChef(id), ct);
        return restored.IsSuccess ? new(await desk.Chef(id, ct), []) : new(null, restored.Errors);
    }

    /// <summary>Notes days on which a chef takes no party; chefs themselves ask by `requestTimeOff`. Parties that need the chef stand in the way, unless a plan of that day without the chef was accepted.</summary>
    [Refuses("CHEF_HAS_PARTIES", "CHEF_NOT_FOUND", "IDEMPOTENCY_KEY_REUSED", "INVALID_IDEMPOTENCY_KEY", "INVALID_TIME_OFF")]
    public static async Task<AddChefTimeOffPayload> AddChefTimeOff(AddChefTimeOffInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var (id, key) = (IdOf(input.ChefId), input.IdempotencyKey);
        var off = new TimeOffId(IdempotencyKey.ToRecordId(desk.Actor, nameof(AddChefTimeOff), key));
        var added = await desk.Send(new AddChefTimeOff(id, off, input.From, input.To, input.Note, key), ct);
        return added.IsSuccess ? new(await desk.Chef(id, ct), []) : new(null, added.Errors);
    }

    /// <summary>A chef takes parties after all on days that were to be off.</summary>
    [Refuses("CHEF_NOT_FOUND", "TIME_OFF_NOT_FOUND")]
    public static async Task<RemoveChefTimeOffPayload> RemoveChefTimeOff(RemoveChefTimeOffInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.ChefId);
        var removed = await desk.Send(new RemoveChefTimeOff(id, new(GlobalId.Read(TimeOffNode.Type, input.TimeOffId))), ct);
        return removed.IsSuccess ? new(await desk.Chef(id, ct), []) : new(null, removed.Errors);
    }

    private static ChefId IdOf(string id) => new(GlobalId.Read(ChefNode.Type, id));
}
