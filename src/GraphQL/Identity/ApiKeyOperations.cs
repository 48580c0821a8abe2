using GraphQL;
using GraphQL.Types;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Identity;

internal sealed class ApiKeyQueries
{
    /// <summary>The keys that let programs call the API, revoked ones included unless told otherwise. For those who run the business.</summary>
    /// <param name="first">1 to 100.</param>
    /// <param name="after">The cursor of the last key already seen.</param>
    /// <param name="order">The newest first, unless told otherwise.</param>
    public static async Task<ApiKeyConnection> ApiKeys(
        [FromServices] Desk desk, CancellationToken ct, int first = 20, string? after = null, ApiKeyWhereInput? where = null, ApiKeyOrderInput? order = null)
    {
        desk.Actor.Demand(Permissions.ApiKeyRead);
        var (request, filter) = (Cursors.Request(first, after), new ApiKeyFilter(where?.IsActive));
        var page = await desk.Read((IApiKeyReads reads) => reads.List(filter, order?.Direction ?? SortDirection.Descending, request, ct));
        return new(page, filter, request);
    }
}

internal sealed class CreateApiKeyInput
{
    /// <summary>What it is for; 1 to 200 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary>As in `booking:read`; one or more, each of which the caller holds.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>Where it holds; left out or empty for wherever the caller reaches.</summary>
    [InputType<ListGraphType<NonNullGraphType<IdGraphType>>>]
    public IReadOnlyList<string>? StationIds { get; init; }

    /// <summary>1 to 6000; left out, it is 100.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Left out, it is good until it is revoked.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>8 to 128 characters, unique to this key.</summary>
    public string IdempotencyKey { get; init; } = "";

    [Ignore]
    public CreateApiKey ToRequest() => new(
        Name, Permissions, [.. (StationIds ?? []).Select(id => new Domain.Stations.StationId(GlobalId.Read(StationNode.Type, id)))], RequestsPerMinute ?? 100, ExpiresAt, IdempotencyKey);
}

internal sealed class UpdateApiKeyInput
{
    [Id]
    public string ApiKeyId { get; init; } = "";

    /// <summary>1 to 200 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary>1 to 6000.</summary>
    public int RequestsPerMinute { get; init; }

    /// <summary>As it was read.</summary>
    public int Version { get; init; }
}

internal sealed class RevokeApiKeyInput
{
    [Id]
    public string ApiKeyId { get; init; } = "";

    /// <summary>10 to 500 characters.</summary>
    public string Reason { get; init; } = "";
}

internal abstract class ApiKeyPayload(ApiKeyNode? apiKey, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>Null when the request was refused.</summary>
    public ApiKeyNode? ApiKey => apiKey;
}

internal sealed class CreateApiKeyPayload(ApiKeyNode? apiKey, Secret secret, IReadOnlyList<Error> errors) : ApiKeyPayload(apiKey, errors)
{
    /// <summary>
    /// To be sent with every request as `Authorization: Bearer …`. Shown this once: null when the request was refused, and in the answer to a
    /// repeat. Revoke a key whose secret was lost on the way, and make another.
    /// </summary>
    public string? Secret => secret.Reveal() is { Length: > 0 } text ? text : null;
}

internal sealed class UpdateApiKeyPayload(ApiKeyNode? apiKey, IReadOnlyList<Error> errors) : ApiKeyPayload(apiKey, errors);

internal sealed class RevokeApiKeyPayload(ApiKeyNode? apiKey, IReadOnlyList<Error> errors) : ApiKeyPayload(apiKey, errors);

internal sealed class ApiKeyMutations
{
    /// <summary>Makes a key for a program: with a part of the caller's own permissions, never with those that decide about accounts or keys.</summary>
    [Refuses(
        "IDEMPOTENCY_KEY_REUSED", "INVALID_EXPIRY", "INVALID_IDEMPOTENCY_KEY", "INVALID_NAME", "INVALID_PERMISSIONS", "INVALID_RATE", "PERMISSION_NOT_HELD", "STATION_NOT_FOUND")]
    public static async Task<CreateApiKeyPayload> CreateApiKey(CreateApiKeyInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var made = await desk.Send(input.ToRequest(), ct);
        return new(made.IsSuccess ? await desk.ApiKeyById(made.Value.Id, ct) : null, made.IsSuccess ? made.Value.Secret : default, made.Errors);
    }

    /// <summary>Gives a key another name or another rate. What it may do never changes.</summary>
    [Refuses("API_KEY_NOT_FOUND", "INVALID_NAME", "INVALID_RATE", "STALE_RECORD")]
    public static async Task<UpdateApiKeyPayload> UpdateApiKey(UpdateApiKeyInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.ApiKeyId);
        var updated = await desk.Send(new UpdateApiKey(id, input.Name, input.RequestsPerMinute, input.Version), ct);
        return new(updated.IsSuccess ? await desk.ApiKeyById(id, ct) : null, updated.Errors);
    }

    /// <summary>Ends a key for good, everywhere within seconds. Safe to repeat.</summary>
    [Refuses("API_KEY_NOT_FOUND", "REASON_LENGTH")]
    public static async Task<RevokeApiKeyPayload> RevokeApiKey(RevokeApiKeyInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.ApiKeyId);
        var revoked = await desk.Send(new RevokeApiKey(id, input.Reason), ct);
        return new(revoked.IsSuccess ? await desk.ApiKeyById(id, ct) : null, revoked.Errors);
    }

    private static ApiKeyId IdOf(string id) => new(GlobalId.Read(ApiKeyNode.Type, id));
}

internal static class ApiKeyLookup
{
    public static async Task<ApiKeyNode?> ApiKeyById(this Desk desk, ApiKeyId id, CancellationToken ct) =>
        await desk.Read((IApiKeyReads reads) => reads.ById(id, ct)) is { } summary ? new(summary) : null;
}
