using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>Sends another code to somebody who was invited and has not answered, in the place of the last one. At most one a minute is sent.</summary>
[Requires(Permissions.UserManage)]
public sealed record ResendInvitation(UserId User) : IRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<User> users, Invitations invitations, IUnitOfWork work) : IRequestHandler<ResendInvitation, Result<Done>>
    {
        public async Task<Result<Done>> Handle(ResendInvitation request, CancellationToken cancellationToken)
        {
            if (await users.Find(new UserById(request.User), cancellationToken) is null)
            {
                return IdentityErrors.UserNotFound();
            }

            if (!await invitations.IsOpen(request.User, cancellationToken))
            {
                return IdentityErrors.InvitationAccepted();
            }

            work.Raise(new UserInvited(request.User));
            return Done.Value;
        }
    }
}

/// <summary>Who was invited and has not answered: an account opens with the password that its owner chooses.</summary>
internal sealed class Invitations(IRepository<Credential> credentials)
{
    public async Task<bool> IsOpen(UserId user, CancellationToken ct) => await credentials.Find(new CredentialOf(user), ct) is null;
}
