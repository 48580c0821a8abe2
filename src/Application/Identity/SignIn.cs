using System.Security.Cryptography;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>What somebody holds who has signed in.</summary>
/// <param name="AccessToken">Sent with every request.</param>
/// <param name="RefreshToken">Good for one exchange against the next pair.</param>
public sealed record SignedIn(
    UserId User, Secret AccessToken, DateTimeOffset AccessTokenExpiresAt, Secret RefreshToken, DateTimeOffset RefreshTokenExpiresAt)
{
    /// <summary>The tokens allow nothing but to enroll a second factor, and to sign in anew after that.</summary>
    public bool MustEnroll { get; init; }
}

/// <summary>A session whose token was exchanged.</summary>
internal sealed record RenewedSession(SessionId Id, UserId User, RefreshToken Token, DateTimeOffset ExpiresAt);

/// <summary>Hands out tokens: for a new session, or for one that goes on.</summary>
internal sealed class SignIn(
    ISessions sessions, RightsOf rights, IAccessTokens tokens, IIdGenerator ids, CurrentActor caller, SessionPolicy policy, TimeProvider time)
{
    /// <summary>Starts a session with the commit.</summary>
    public async Task<SignedIn> Start(User user, CustomerId? customer, CancellationToken ct)
    {
        var first = RefreshToken.From(RandomNumberGenerator.GetBytes(RefreshToken.Bytes));
        var session = Session.Start(new(ids.Next()), user.Id, first, policy, time.GetUtcNow(), caller.Value.NetworkAddress);
        sessions.Add(session);
        return await Renew(new(session.Id, user.Id, first, session.ExpiresAt), user, customer, ct);
    }

    /// <summary>A new access token carries what the person may do today.</summary>
    public async Task<SignedIn> Renew(RenewedSession session, User user, CustomerId? customer, CancellationToken ct)
    {
        var (actor, mustEnroll) = await rights.Now(user, customer, ct);
        var access = await tokens.Issue(actor, session.Id, user.Roles, ct);
        return new(user.Id, access.Token, access.ExpiresAt, new(session.Token.Reveal()), session.ExpiresAt) { MustEnroll = mustEnroll };
    }
}

/// <summary>What somebody may do at this moment.</summary>
internal sealed class RightsOf(IRoles roles, ISecondFactors factors, SecondFactorPolicy policy)
{
    /// <returns>Whoever must have a second factor and has none may do nothing that needs a permission.</returns>
    public async Task<(Actor Actor, bool MustEnroll)> Now(User user, CustomerId? customer, CancellationToken ct)
    {
        var mustEnroll = policy.Demands(user.Roles) && !await factors.IsOn(user.Id, ct);
        var grant = mustEnroll ? new(false, false, []) : await roles.Of(user.Roles, ct);
        return (ActorOf(user, customer, grant), mustEnroll);
    }

    private static Actor ActorOf(User user, CustomerId? customer, RoleGrant grant) => Actor.Anonymous with
    {
        Kind = ActorKind.User,
        User = user.Id,
        Customer = customer,
        Chef = user.ChefId,
        Stations = grant.OwnStations ? [.. user.Stations] : [],
        AllStations = grant.AllStations,
        Permissions = [.. grant.Permissions],
    };
}
