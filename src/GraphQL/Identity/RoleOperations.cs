using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Identity;

/// <summary>A set of permissions that people can be given.</summary>
[Name("Role")]
internal sealed class RoleNode(Role role)
{
    /// <summary>Opaque; what the audit trail knows the role by.</summary>
    [Id]
    public string Id => GlobalId.Of("Role", NamedRecords.IdOf(role.Name.Value));

    /// <summary>As in `STATION_MANAGER`. It never changes.</summary>
    public string Name => role.Name.Value;

    /// <summary>How far its permissions reach. It never changes.</summary>
    public RoleReach Reach => role.Reach;

    /// <summary>As in `booking:read`.</summary>
    public IEnumerable<string> Permissions => role.Permissions.Order(StringComparer.Ordinal);

    /// <summary>The product comes with it, and it cannot be deleted.</summary>
    public bool IsBuiltIn => role.IsBuiltIn;

    /// <summary>Hand it back with a change, which is refused if somebody else made one meanwhile.</summary>
    public int Version => role.Version;
}

internal sealed class RoleQueries
{
    /// <summary>Every role, by name. For those who decide who may do what.</summary>
    public static async Task<IEnumerable<RoleNode>> Roles([FromServices] Desk desk, CancellationToken ct)
    {
        desk.Actor.Demand(Application.Common.Permissions.RoleRead);
        return (await desk.Read((IRoles roles) => roles.All(ct))).Select(role => new RoleNode(role));
    }

    /// <summary>Everything that a role or a key can be allowed, by name. For those who decide who may do what.</summary>
    public static async Task<IEnumerable<string>> Permissions([FromServices] Desk desk, CancellationToken ct)
    {
        desk.Actor.Demand(Application.Common.Permissions.RoleRead);
        return await desk.Read((IRoles roles) => roles.Permissions(ct));
    }
}

internal sealed class CreateRoleInput
{
    /// <summary>2 to 40 capital letters, digits and underscores, as in `PARTY_PLANNER`.</summary>
    public string Name { get; init; } = "";

    public RoleReach Reach { get; init; }

    /// <summary>As in `booking:read`; one or more.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>8 to 128 characters, unique to this role.</summary>
    public string IdempotencyKey { get; init; } = "";
}

internal sealed class UpdateRoleInput
{
    /// <summary>As in `STATION_MANAGER`.</summary>
    public string Name { get; init; } = "";

    /// <summary>One or more, in the place of all others.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>10 to 500 characters.</summary>
    public string Reason { get; init; } = "";

    /// <summary>As it was read.</summary>
    public int Version { get; init; }
}

internal sealed class DeleteRoleInput
{
    public string Name { get; init; } = "";

    /// <summary>10 to 500 characters.</summary>
    public string Reason { get; init; } = "";
}

internal abstract class RolePayload(RoleNode? role, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>Null when the request was refused.</summary>
    public RoleNode? Role => role;
}

internal sealed class CreateRolePayload(RoleNode? role, IReadOnlyList<Error> errors) : RolePayload(role, errors);

internal sealed class UpdateRolePayload(RoleNode? role, IReadOnlyList<Error> errors) : RolePayload(role, errors);

internal sealed class DeleteRolePayload(IReadOnlyList<Error> errors) : Payload(errors);

internal sealed class RoleMutations
{
    /// <summary>Makes a role that people can be given with `setUserRoles`.</summary>
    [Refuses("IDEMPOTENCY_KEY_REUSED", "INVALID_IDEMPOTENCY_KEY", "INVALID_ROLE_NAME", "INVALID_ROLE_PERMISSIONS", "ROLE_NAME_TAKEN")]
    public static async Task<CreateRolePayload> CreateRole(CreateRoleInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var created = await desk.Send(new CreateRole(input.Name, input.Reach, input.Permissions, input.IdempotencyKey), ct);
        return new(created.IsSuccess ? await desk.RoleByName(created.Value, ct) : null, created.Errors);
    }

    /// <summary>Lets a role allow something else. It holds everywhere within seconds, for people who are signed in too. `SUPER_ADMIN` stays as it is.</summary>
    [Refuses("INVALID_ROLE_PERMISSIONS", "REASON_LENGTH", "ROLE_NOT_FOUND", "ROLE_PROTECTED", "STALE_RECORD")]
    public static async Task<UpdateRolePayload> UpdateRole(UpdateRoleInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var updated = await desk.Send(new UpdateRole(new(input.Name), input.Permissions, input.Reason, input.Version), ct);
        return new(updated.IsSuccess ? await desk.RoleByName(new(input.Name), ct) : null, updated.Errors);
    }

    /// <summary>Deletes a role that nobody has. Those that the product came with stay.</summary>
    [Refuses("REASON_LENGTH", "ROLE_IN_USE", "ROLE_NOT_FOUND", "ROLE_PROTECTED")]
    public static async Task<DeleteRolePayload> DeleteRole(DeleteRoleInput input, [FromServices] Desk desk, CancellationToken ct) =>
        new((await desk.Send(new DeleteRole(new(input.Name), input.Reason), ct)).Errors);
}

internal static class RoleLookup
{
    public static async Task<RoleNode?> RoleByName(this Desk desk, RoleName name, CancellationToken ct) =>
        (await desk.Read((IRoles roles) => roles.All(ct))).FirstOrDefault(role => role.Name == name) is { } role ? new(role) : null;
}
