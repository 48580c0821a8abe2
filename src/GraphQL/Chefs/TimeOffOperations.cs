using GraphQL;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Chefs;

internal sealed class TimeOffQueries
{
    /// <summary>A request by its id; null when there is none that the caller may see.</summary>
    public static Task<TimeOffRequestNode?> TimeOffRequest([Id] string id, [FromServices] Desk desk, CancellationToken ct)
    {
        desk.Actor.Demand(Permissions.ScheduleRead);
        return desk.TimeOffRequest(new(GlobalId.Read(TimeOffRequestNode.Type, id)), ct);
    }

    /// <summary>Requests for time off: to staff those of their stations' chefs, to a chef the own ones. The longest waiting come first, unless told otherwise.</summary>
    /// <param name="first">1 to 100.</param>
    /// <param name="after">The cursor of the last request already seen.</param>
    public static async Task<TimeOffRequestConnection> TimeOffRequests(
        [FromServices] Desk desk, CancellationToken ct, int first = 20, string? after = null, TimeOffRequestWhereInput? where = null, SortDirection order = SortDirection.Ascending)
    {
        desk.Actor.Demand(Permissions.ScheduleRead);
        var (request, filter) = (Cursors.Request(first, after), (where ?? new()).ToFilter());
        return new(await desk.Read((ITimeOffRequestReads reads) => reads.List(desk.Actor.Scope, filter, order, request, ct)), filter, request);
    }
}

internal sealed class RequestTimeOffInput
{
    [Id]
    public string ChefId { get; init; } = "";

    /// <summary>The station's local date, included.</summary>
    public DateOnly From { get; init; }

    /// <summary>Included; at most 366 days.</summary>
    public DateOnly To { get; init; }

    /// <summary>At most 200 characters.</summary>
    public string? Note { get; init; }

    /// <summary>8 to 128 characters, new for each request; a repeat answers with the first one.</summary>
    public string IdempotencyKey { get; init; } = "";
}

internal sealed class AnswerTimeOffInput
{
    [Id]
    public string ChefId { get; init; } = "";

    [Id]
    public string RequestId { get; init; } = "";

    public bool Approve { get; init; }

    /// <summary>Why it is refused: 10 to 500 characters. Not needed to approve.</summary>
    public string? Reason { get; init; }
}

internal sealed class WithdrawTimeOffInput
{
    [Id]
    public string ChefId { get; init; } = "";

    [Id]
    public string RequestId { get; init; } = "";
}

internal sealed class RequestTimeOffPayload(TimeOffRequestNode? request, IReadOnlyList<Error> errors) : TimeOffPayload(request, errors);

internal sealed class AnswerTimeOffPayload(TimeOffRequestNode? request, IReadOnlyList<Error> errors) : TimeOffPayload(request, errors);

internal sealed class WithdrawTimeOffPayload(TimeOffRequestNode? request, IReadOnlyList<Error> errors) : TimeOffPayload(request, errors);

internal abstract class TimeOffPayload(TimeOffRequestNode? request, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>The request as it is now; null when nothing was changed.</summary>
    public TimeOffRequestNode? Request => request;
}

internal sealed class TimeOffMutations
{
    /// <summary>Asks for days without parties: a chef for himself, staff for a chef of their station. Nothing is off until it is approved.</summary>
    [Refuses("CHEF_NOT_FOUND", "IDEMPOTENCY_KEY_REUSED", "INVALID_IDEMPOTENCY_KEY", "INVALID_TIME_OFF")]
    public static async Task<RequestTimeOffPayload> RequestTimeOff(RequestTimeOffInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = new TimeOffRequestId(IdempotencyKey.ToRecordId(desk.Actor, nameof(RequestTimeOff), input.IdempotencyKey));
        var asked = await desk.Send(new RequestTimeOff(ChefOf(input.ChefId), id, input.From, input.To, input.Note, input.IdempotencyKey), ct);
        return asked.IsSuccess ? new(await desk.TimeOffRequest(asked.Value, ct), []) : new(null, asked.Errors);
    }

    /// <summary>Approves a request for time off, if nobody needs the chef on those days, or refuses it with a reason. The chef is told.</summary>
    [Refuses("CHEF_HAS_PARTIES", "CHEF_NOT_FOUND", "INVALID_TIME_OFF", "REASON_LENGTH", "TIME_OFF_REQUEST_NOT_FOUND", "TIME_OFF_REQUEST_OVER")]
    public static async Task<AnswerTimeOffPayload> AnswerTimeOff(AnswerTimeOffInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = RequestOf(input.RequestId);
        var answered = await desk.Send(new AnswerTimeOff(ChefOf(input.ChefId), id, input.Approve, input.Reason), ct);
        return answered.IsSuccess ? new(await desk.TimeOffRequest(id, ct), []) : new(null, answered.Errors);
    }

    /// <summary>A chef no longer asks for the days. What was approved before is given up by `removeChefTimeOff`.</summary>
    [Refuses("CHEF_NOT_FOUND", "TIME_OFF_REQUEST_NOT_FOUND", "TIME_OFF_REQUEST_OVER")]
    public static async Task<WithdrawTimeOffPayload> WithdrawTimeOff(WithdrawTimeOffInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = RequestOf(input.RequestId);
        var withdrawn = await desk.Send(new WithdrawTimeOff(ChefOf(input.ChefId), id), ct);
        return withdrawn.IsSuccess ? new(await desk.TimeOffRequest(id, ct), []) : new(null, withdrawn.Errors);
    }

    private static ChefId ChefOf(string id) => new(GlobalId.Read(ChefNode.Type, id));

    private static TimeOffRequestId RequestOf(string id) => new(GlobalId.Read(TimeOffRequestNode.Type, id));
}

internal static class TimeOffLookup
{
    /// <summary>The request, if the caller may see that record.</summary>
    public static async Task<TimeOffRequestNode?> TimeOffRequest(this Desk desk, TimeOffRequestId id, CancellationToken ct) =>
        await desk.Read((ITimeOffRequestReads reads) => reads.Find(desk.Actor.Scope, id, ct)) is { } request ? new(request) : null;
}
