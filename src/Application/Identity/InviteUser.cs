using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Identity;

/// <summary>
/// Opens an account for a colleague and sends them a code that lets them choose a password. A repeat is refused with
/// <c>EMAIL_TAKEN</c> and changes nothing.
/// </summary>
/// <param name="Chef">The chef this person is; null for everybody else.</param>
[Requires(Permissions.UserManage)]
public sealed record InviteUser(string Email, string Name, IReadOnlyList<RoleName> Roles, IReadOnlyList<StationId> Stations, ChefId? Chef = null) : IRequest<Result<UserId>>
{
    internal sealed class Handler(IRepository<User> users, IRepository<Chef> chefs, NewAccounts accounts, IIdGenerator ids, TimeProvider time) : IRequestHandler<InviteUser, Result<UserId>>
    {
        public async Task<Result<UserId>> Handle(InviteUser request, CancellationToken cancellationToken)
        {
            var (name, email) = (DisplayName.Create(request.Name), EmailAddress.Create(request.Email));
            Error[] wrong = [.. name.Errors, .. email.Errors, .. request.Roles.Count == 0 ? [IdentityErrors.RoleNotFound()] : (Error[])[]];
            if (wrong.Length > 0)
            {
                return Result<UserId>.Failure(wrong);
            }

            if (await accounts.IsTaken(email.Value, cancellationToken))
            {
                return IdentityErrors.EmailTaken();
            }

            if (request.Chef is { } chef && await chefs.Find(new ChefToInvite(chef), cancellationToken) is null)
            {
                return ChefErrors.NotFound();
            }

            var user = User.Invite(new(ids.Next()), email.Value, name.Value, new(request.Roles[0], request.Stations, request.Chef), time.GetUtcNow());
            users.Add(user);
            return user.SetRoles(request.Roles).Map(_ => user.Id);
        }
    }
}

/// <summary>The chef that somebody is; whoever manages accounts reaches every station.</summary>
internal sealed class ChefToInvite : Specification<Chef>
{
    public ChefToInvite(ChefId id) => Where(chef => chef.Id == id);
}

/// <summary>Opens an account to whoever was invited, with a password of their own.</summary>
[OpenToAll]
public sealed record AcceptInvitation(string Email, Secret Code, Secret NewPassword) : IRequest<Result<Done>>
{
    internal sealed class Handler(CodeGate gate, PasswordChange change, TimeProvider time) : IRequestHandler<AcceptInvitation, Result<Done>>
    {
        public async Task<Result<Done>> Handle(AcceptInvitation request, CancellationToken cancellationToken)
        {
            var taken = change.Check(request.Email, request.NewPassword);
            if (!taken.IsSuccess)
            {
                return taken;
            }

            if (await gate.Open(request.Email, CodePurpose.Invitation, request.Code, cancellationToken) is not { } user)
            {
                return IdentityErrors.InvalidCode();
            }

            user.Reactivate();
            user.VerifyEmail(time.GetUtcNow());
            return await change.To(user, request.NewPassword, cancellationToken);
        }
    }
}
