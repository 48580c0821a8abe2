using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>
/// Gives one's own account another password, and ends every other session: whoever knew the old password is out. Wrong tries count
/// like those of signing in.
/// </summary>
[ForOneself]
public sealed record ChangePassword(Secret CurrentPassword, Secret NewPassword) : IRequest<Result<Done>>
{
    internal sealed class Handler(OwnAccount account, PasswordChange change, OwnSessions own) : IRequestHandler<ChangePassword, Result<Done>>
    {
        public async Task<Result<Done>> Handle(ChangePassword request, CancellationToken cancellationToken)
        {
            var opened = await account.Open(request.CurrentPassword, cancellationToken);
            if (!opened.IsSuccess)
            {
                return Result<Done>.Failure(opened.Errors);
            }

            var changed = await change.To(opened.Value, request.NewPassword, cancellationToken);
            if (changed.IsSuccess)
            {
                await own.EndOthers(cancellationToken);
            }

            return changed;
        }
    }
}

/// <summary>Puts another password in the place of the old one, with the commit.</summary>
internal sealed class PasswordChange(IRepository<Credential> credentials, IPasswords passwords, PasswordPolicy policy)
{
    /// <returns>A refusal of the field <c>newPassword</c> when it is none that is taken.</returns>
    public Result<Done> Check(string email, Secret password)
    {
        var owner = EmailAddress.Create(email);
        var taken = policy.Check(password.Reveal(), owner.IsSuccess ? owner.Value : null);
        return taken.IsSuccess ? taken : Result<Done>.Failure([.. taken.Errors.Select(error => error.At("newPassword"))]);
    }

    /// <returns>A refusal of the field <c>newPassword</c> when it is none that is taken.</returns>
    public async Task<Result<Done>> To(User user, Secret password, CancellationToken ct)
    {
        var taken = Check(user.Email.Value, password);
        if (!taken.IsSuccess)
        {
            return taken;
        }

        var hash = await passwords.Hash(password, ct);
        if (await credentials.Find(new CredentialOf(user.Id), ct) is { } credential)
        {
            credential.Replace(hash);
        }
        else
        {
            credentials.Add(Credential.Create(user.Id, hash));
        }

        return taken;
    }
}
