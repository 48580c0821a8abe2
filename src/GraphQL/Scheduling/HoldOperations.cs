using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Scheduling;

/// <summary>A place that you keep while booking.</summary>
[Name("SlotHold")]
internal sealed class HoldNode(HeldSlot hold, DateTimeOffset now)
{
    public const string Type = "Hold";

    /// <summary>What a booking takes as `holdId` to stand on the place.</summary>
    [Id]
    public string Id => GlobalId.Of(Type, hold.Id.Value);

    public Task<StationNode> Station([FromServices] IStationDirectory stations, CancellationToken ct) => stations.Node(hold.Station, ct);

    /// <summary>The station's local date.</summary>
    public DateOnly Date => hold.Slot.Date;

    /// <summary>The station's local time.</summary>
    public TimeOnly Time => hold.Slot.Start;

    /// <summary>When the party starts: at the slot's time or a little beside it. Null once the place was given back.</summary>
    public DateTimeOffset? StartsAt => hold.StartsAt;

    /// <summary>The place is given back then, unless a booking stands on it.</summary>
    public DateTimeOffset EndsAt => hold.EndsAt;

    /// <summary>Whole seconds until it ends; 0 when it has.</summary>
    public int SecondsLeft => (int)hold.Remaining(now).TotalSeconds;

    /// <summary>It has not ended. A booking that comes later still gets the place if nobody took it.</summary>
    public bool IsLive => hold.IsLive(now);

    /// <summary>When a booking came for it after it had ended and found the place sold; ask `slotSuggestions` for another. Null while none did.</summary>
    public DateTimeOffset? MissedAt => hold.MissedAt;
}

internal sealed class HoldSlotInput
{
    /// <summary>Where the party will be; the postal code is enough.</summary>
    public AddressInput Address { get; init; } = new();

    /// <summary>1 to 100.</summary>
    public int Guests { get; init; }

    public SlotInput Slot { get; init; } = new();

    /// <summary>8 to 128 characters, new for each hold; a repeat answers with the first one.</summary>
    public string IdempotencyKey { get; init; } = "";
}

internal sealed class ReleaseHoldInput
{
    [Id]
    public string HoldId { get; init; } = "";
}

internal sealed class HoldSlotPayload(HoldNode? hold, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>What you keep; null when nothing is kept, and for a repeat whose hold was booked on or released.</summary>
    public HoldNode? Hold => hold;
}

internal sealed class ReleaseHoldPayload(string? holdId, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>What was released.</summary>
    [Id]
    public string? HoldId => holdId;
}

internal sealed class HoldQueries
{
    /// <summary>A place that you keep, with the time that is left; null when there is none of yours.</summary>
    public static async Task<HoldNode?> Hold([Id] string id, [FromServices] Desk desk, [FromServices] TimeProvider time, CancellationToken ct)
    {
        desk.Actor.Demand(Permissions.BookingCreate);
        return await desk.Hold(new(GlobalId.Read(HoldNode.Type, id)), time, ct);
    }
}

internal sealed class HoldMutations
{
    /// <summary>
    /// Keeps a place in a slot for some minutes while you book. Who keeps one in the slot already goes on with that one and its remaining time. A
    /// customer keeps few at a time.
    /// </summary>
    [Refuses(
        "IDEMPOTENCY_KEY_REUSED", "INVALID_CITY", "INVALID_GUEST_COUNT", "INVALID_IDEMPOTENCY_KEY", "INVALID_STREET", "NOT_A_SLOT", "NO_ACTIVE_STATION", "OUTSIDE_WORKING_HOURS",
        "OUT_OF_SERVICE_AREA", "SLOT_IN_THE_PAST", "SLOT_TAKEN", "SLOT_TOO_FAR_AHEAD", "STATION_NOT_FOUND", "TOO_MANY_HOLDS", "UNKNOWN_ADDRESS")]
    public static async Task<HoldSlotPayload> HoldSlot(HoldSlotInput input, [FromServices] Desk desk, [FromServices] TimeProvider time, CancellationToken ct)
    {
        var id = new ClaimId(IdempotencyKey.ToRecordId(desk.Actor, nameof(HoldSlot), input.IdempotencyKey));
        var held = await desk.Send(new HoldSlot(id, input.Address.ToForm(), input.Guests, new(input.Slot.Date, input.Slot.Time), input.IdempotencyKey), ct);
        return held.IsSuccess ? new(await desk.Hold(held.Value, time, ct), []) : new(null, held.Errors);
    }

    /// <summary>Gives back a place that you keep, before it ends by itself.</summary>
    [Refuses("HOLD_NOT_FOUND", "STATION_NOT_FOUND")]
    public static async Task<ReleaseHoldPayload> ReleaseHold(ReleaseHoldInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var released = await desk.Send(new ReleaseHold(new(GlobalId.Read(HoldNode.Type, input.HoldId))), ct);
        return new(released.IsSuccess ? input.HoldId : null, released.Errors);
    }
}

internal static class HoldLookup
{
    public static async Task<HoldNode?> Hold(this Desk desk, ClaimId id, TimeProvider time, CancellationToken ct) =>
        await desk.Send(new GetHold(id), ct) is { IsSuccess: true } found ? new(found.Value, time.GetUtcNow()) : null;
}
