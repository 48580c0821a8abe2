using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Application.Optimization;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Optimization;
using MyHibachi.GraphQL.Chefs;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Optimization;

/// <summary>Looks for the best day for every chef of a station.</summary>
internal sealed class OptimizeDayInput
{
    [Id]
    public string StationId { get; init; } = "";

    /// <summary>The station's local date, today or later.</summary>
    public DateOnly Date { get; init; }

    /// <summary>Chefs who are to do nothing that day, such as one who called in sick.</summary>
    [Id]
    public IReadOnlyList<string>? WithoutChefIds { get; init; }

    public string IdempotencyKey { get; init; } = "";
}

/// <summary>Names the plan that is to be followed.</summary>
internal sealed class AcceptDayPlanInput
{
    [Id]
    public string PlanId { get; init; } = "";
}

/// <summary>Names the plan that is put aside.</summary>
internal sealed class DiscardDayPlanInput
{
    [Id]
    public string PlanId { get; init; } = "";
}

internal sealed class OptimizeDayPayload(DayPlanNode? plan, IReadOnlyList<Error> errors) : Payload(errors)
{
    public DayPlanNode? Plan => plan;
}

internal sealed class AcceptDayPlanPayload(DayPlanNode? plan, IReadOnlyList<Error> errors) : Payload(errors)
{
    public DayPlanNode? Plan => plan;
}

internal sealed class DiscardDayPlanPayload(DayPlanNode? plan, IReadOnlyList<Error> errors) : Payload(errors)
{
    public DayPlanNode? Plan => plan;
}

internal sealed class DayPlanQueries
{
    /// <summary>A plan of a day by id; null when there is none whom the caller may see.</summary>
    public static Task<DayPlanNode?> DayPlan([Id] string id, [FromServices] Desk desk, CancellationToken ct)
    {
        desk.Actor.Demand(Permissions.BookingAssignChef);
        return desk.DayPlan(DayPlanLookup.IdOf(id), ct);
    }
}

internal sealed class DayPlanMutations
{
    /// <summary>
    /// Plans a whole day for all chefs: fewest parties unserved, then the surest of them, then least driving, then fairness over the week. It takes seconds and
    /// changes nothing: the plan is accepted or discarded.
    /// </summary>
    [Refuses("CHEF_NOT_FOUND", "DAY_IS_OVER", "IDEMPOTENCY_KEY_REUSED", "INVALID_IDEMPOTENCY_KEY", "STATION_NOT_FOUND")]
    public static async Task<OptimizeDayPayload> OptimizeDay(OptimizeDayInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = new DayPlanId(IdempotencyKey.ToRecordId(desk.Actor, nameof(OptimizeDay), input.IdempotencyKey));
        ChefId[] without = [.. (input.WithoutChefIds ?? []).Select(chef => new ChefId(GlobalId.Read(ChefNode.Type, chef)))];
        var request = new OptimizeDay(id, new(new(GlobalId.Read(StationNode.Type, input.StationId)), input.Date), without, input.IdempotencyKey);
        var planned = await desk.Send(request, ct);
        return planned.IsSuccess ? new(await desk.DayPlan(planned.Value, ct), []) : new(null, planned.Errors);
    }

    /// <summary>Assigns the chefs as the plan says, all of them or none. Refused when anything of the day has changed since. Safe to repeat.</summary>
    [Refuses("CHEF_BUSY", "CHEF_NOT_AVAILABLE", "CHEF_NOT_FOUND", "DAY_CHANGED", "DAY_IS_OVER", "DAY_PLAN_DISCARDED", "DAY_PLAN_NOT_FOUND", "STATION_NOT_FOUND")]
    public static async Task<AcceptDayPlanPayload> AcceptDayPlan(AcceptDayPlanInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = DayPlanLookup.IdOf(input.PlanId);
        var accepted = await desk.Send(new AcceptDayPlan(id), ct);
        return accepted.IsSuccess ? new(await desk.DayPlan(id, ct), []) : new(null, accepted.Errors);
    }

    /// <summary>Puts a plan aside. Safe to repeat.</summary>
    [Refuses("DAY_PLAN_ACCEPTED", "DAY_PLAN_NOT_FOUND")]
    public static async Task<DiscardDayPlanPayload> DiscardDayPlan(DiscardDayPlanInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = DayPlanLookup.IdOf(input.PlanId);
        var discarded = await desk.Send(new DiscardDayPlan(id), ct);
        return discarded.IsSuccess ? new(await desk.DayPlan(id, ct), []) : new(null, discarded.Errors);
    }
}

internal static class DayPlanLookup
{
    public static DayPlanId IdOf(string id) => new(GlobalId.Read(DayPlanNode.Type, id));

    /// <summary>The plan, if the caller may see that record.</summary>
    public static async Task<DayPlanNode?> DayPlan(this Desk desk, DayPlanId id, CancellationToken ct) =>
        await desk.Read((IDayPlanReads reads) => reads.Find(desk.Actor.Scope, id, ct)) is { } plan ? new(plan) : null;
}
