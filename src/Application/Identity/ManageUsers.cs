using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Identity;

/// <summary>Gives somebody these roles in the place of all others. Their sessions end, so that it holds at once.</summary>
[Requires(Permissions.UserManage)]
public sealed record SetUserRoles(UserId User, IReadOnlyList<RoleName> Roles) : IRequest<Result<Done>>
{
    internal sealed class Handler(ManagedUsers managed) : IRequestHandler<SetUserRoles, Result<Done>>
    {
        public Task<Result<Done>> Handle(SetUserRoles request, CancellationToken cancellationToken) =>
            managed.Change(request.User, user => user.SetRoles(request.Roles), cancellationToken);
    }
}

/// <summary>Lets somebody work for these stations in the place of all others. Their sessions end, so that it holds at once.</summary>
[Requires(Permissions.UserManage)]
public sealed record SetUserStations(UserId User, IReadOnlyList<StationId> Stations) : IRequest<Result<Done>>
{
    internal sealed class Handler(ManagedUsers managed) : IRequestHandler<SetUserStations, Result<Done>>
    {
        public Task<Result<Done>> Handle(SetUserStations request, CancellationToken cancellationToken) =>
            managed.Change(request.User, user => user.SetStations(request.Stations), cancellationToken);
    }
}

/// <summary>Ends somebody's sessions at once and lets them open no other. Idempotent.</summary>
[Requires(Permissions.UserManage)]
public sealed record DeactivateUser(UserId User) : IRequest<Result<Done>>
{
    internal sealed class Handler(ManagedUsers managed) : IRequestHandler<DeactivateUser, Result<Done>>
    {
        public Task<Result<Done>> Handle(DeactivateUser request, CancellationToken cancellationToken) =>
            managed.Change(request.User, user => user.Deactivate(), cancellationToken);
    }
}

/// <summary>Lets somebody sign in again. Idempotent. Whoever was merely invited has nothing to sign in with yet.</summary>
[Requires(Permissions.UserManage)]
public sealed record ReactivateUser(UserId User) : IRequest<Result<Done>>
{
    internal sealed class Handler(ManagedUsers managed, Invitations invitations) : IRequestHandler<ReactivateUser, Result<Done>>
    {
        public async Task<Result<Done>> Handle(ReactivateUser request, CancellationToken cancellationToken)
        {
            var isInvited = await invitations.IsOpen(request.User, cancellationToken);
            return await managed.Change(request.User, user => Reactivate(user, isInvited), cancellationToken);
        }

        private static Result<Done> Reactivate(User user, bool isInvited)
        {
            if (isInvited)
            {
                return IdentityErrors.InvitationPending();
            }

            user.Reactivate();
            return Done.Value;
        }
    }
}

/// <summary>
/// Changes what other people may do. That somebody is left who may do everything the database sees to, in the order in which changes
/// are stored: two who demote each other at once are told apart there.
/// </summary>
internal sealed class ManagedUsers(IRepository<User> users, EndSessions end)
{
    public Task<Result<Done>> Change(UserId id, Action<User> change, CancellationToken ct) => Change(id, Succeed(change), ct);

    public async Task<Result<Done>> Change(UserId id, Func<User, Result<Done>> change, CancellationToken ct)
    {
        if (await users.Find(new UserById(id), ct) is not { } user)
        {
            return IdentityErrors.UserNotFound();
        }

        var changed = change(user);
        if (changed.IsSuccess)
        {
            await end.Of(id, _ => true, ct);
        }

        return changed;
    }

    private static Func<User, Result<Done>> Succeed(Action<User> change) => user =>
    {
        change(user);
        return Done.Value;
    };
}
