using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>Makes a role that people can be given.</summary>
[Requires(Common.Permissions.RoleManage)]
public sealed record CreateRole(string Name, RoleReach Reach, IReadOnlyList<string> Permissions, string IdempotencyKey) : IRequest<Result<RoleName>>, IIdempotent
{
    internal sealed class Validator : AbstractValidator<CreateRole>
    {
        public Validator() => RuleFor(request => request.IdempotencyKey).ValidKey();
    }

    internal sealed class Handler(IRepository<Role> roles) : IRequestHandler<CreateRole, Result<RoleName>>
    {
        public async Task<Result<RoleName>> Handle(CreateRole request, CancellationToken cancellationToken)
        {
            var (name, allowed) = (RoleName.Create(request.Name), RolePermissions.Check(request.Permissions));
            if (!name.IsSuccess || !allowed.IsSuccess)
            {
                return Result<RoleName>.Failure([.. name.Errors, .. allowed.Errors]);
            }

            if (await roles.Find(new RoleByName(name.Value), cancellationToken) is not null)
            {
                return RoleErrors.NameTaken();
            }

            roles.Add(Role.Create(name.Value, request.Reach, request.Permissions));
            return name;
        }
    }
}

/// <summary>Lets a role allow this in the place of all before. It holds everywhere within seconds, for whoever has the role.</summary>
/// <param name="Reason">10 to 500 characters.</param>
/// <param name="Version">As the caller saw it.</param>
[Requires(Common.Permissions.RoleManage)]
public sealed record UpdateRole(RoleName Name, IReadOnlyList<string> Permissions, string Reason, int Version) : IRequest<Result<Done>>, IVersioned
{
    internal sealed class Handler(IRepository<Role> roles, RecordDesk desk) : IRequestHandler<UpdateRole, Result<Done>>
    {
        public async Task<Result<Done>> Handle(UpdateRole request, CancellationToken cancellationToken)
        {
            if (await roles.Find(new RoleByName(request.Name), cancellationToken) is not { } role)
            {
                return RolePermissions.NotFound();
            }

            return await desk.Stale(role, NamedRecords.IdOf(role.Name.Value), request.Version, cancellationToken) is { } stale
                ? stale
                : StatedReason.Create(request.Reason).Then(_ => RolePermissions.Check(request.Permissions)).Then(_ => role.Allow(request.Permissions));
        }
    }
}

/// <summary>Deletes a role that nobody has and that the product did not come with.</summary>
/// <param name="Reason">10 to 500 characters.</param>
[Requires(Common.Permissions.RoleManage)]
public sealed record DeleteRole(RoleName Name, string Reason) : IRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<Role> roles, IRoles shelf) : IRequestHandler<DeleteRole, Result<Done>>
    {
        public async Task<Result<Done>> Handle(DeleteRole request, CancellationToken cancellationToken)
        {
            if (await roles.Find(new RoleByName(request.Name), cancellationToken) is not { } role)
            {
                return RolePermissions.NotFound();
            }

            if (role.IsBuiltIn)
            {
                return RoleErrors.Protected();
            }

            return StatedReason.Create(request.Reason).Map(_ =>
            {
                shelf.Remove(role);
                return Done.Value;
            });
        }
    }
}

/// <summary>What every use case of roles looks at.</summary>
internal static class RolePermissions
{
    public static Error NotFound() => IdentityErrors.RoleNotFound().At("name");

    public static Result<Done> Check(IReadOnlyCollection<string> permissions) =>
        permissions.Count > 0 && permissions.All(permission => Permissions.All.Contains(permission) && !Permissions.OfSuperAdmin.Contains(permission))
            ? Done.Value
            : RoleErrors.InvalidPermissions();
}

/// <summary>One role.</summary>
public sealed class RoleByName : Specification<Role>
{
    public RoleByName(RoleName name) => Where(role => role.Name == name);
}
