using System.Security.Cryptography;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>
/// Exchanges a refresh token for the next pair of tokens. Sent again within the grace it is answered with the same refresh
/// token; a token that comes back later ends the session.
/// </summary>
[OpenToAll]
public sealed record Refresh(Secret RefreshToken) : IRequest<Result<SignedIn>>
{
    internal sealed class Handler(SessionRenewal renewal, IRepository<User> users, ICustomers customers, SignIn signIn)
        : IRequestHandler<Refresh, Result<SignedIn>>
    {
        public async Task<Result<SignedIn>> Handle(Refresh request, CancellationToken cancellationToken)
        {
            var renewed = await renewal.Exchange(request.RefreshToken, cancellationToken);
            if (!renewed.IsSuccess)
            {
                return Result<SignedIn>.Failure(renewed.Errors);
            }

            if (await users.Find(new ActiveUser(renewed.Value.User), cancellationToken) is not { } user)
            {
                return IdentityErrors.InvalidRefreshToken();
            }

            var customer = await customers.OfAccount(user.Id, cancellationToken);
            return await signIn.Renew(renewed.Value, user, customer, cancellationToken);
        }
    }
}

/// <summary>Exchanges tokens in the stored sessions.</summary>
internal sealed class SessionRenewal(ISessions sessions, SessionPolicy policy, TimeProvider time)
{
    public async Task<Result<RenewedSession>> Exchange(Secret token, CancellationToken ct)
    {
        var presented = RefreshToken.Parse(token.Reveal());
        return presented.IsSuccess
            ? await sessions.Change(presented.Value.Hash, session => Exchange(session, presented.Value), ct)
            : Result<RenewedSession>.Failure(presented.Errors);
    }

    private Result<RenewedSession> Exchange(Session session, RefreshToken presented) => session
        .Exchange(presented, RandomNumberGenerator.GetBytes(RefreshToken.Bytes), policy, time.GetUtcNow())
        .Map(next => new RenewedSession(session.Id, session.UserId, next, session.ExpiresAt));
}
