using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>Access tokens as signed JWTs (RFC 9068). Who made one can check it without asking anybody.</summary>
internal sealed class JwtAccessTokens(SignedTokens tokens, SeenTokens seen, AccessTokenSettings settings, TimeProvider time) : IAccessTokens
{
    private const string TokenType = "at+jwt";

    public Task<IssuedAccessToken> Issue(Actor actor, SessionId session, IReadOnlyCollection<RoleName> roles, CancellationToken ct) =>
        tokens.Sign(TokenType, settings.Lifetime, ActorClaims.Write(actor, session, roles), ct);

    public async ValueTask<Result<Bearer>> Read(string bearerToken, CancellationToken ct) =>
        seen.Find(bearerToken) is { } known && await tokens.Knows(known.KeyId, ct) ? known.Bearer : await Check(bearerToken, ct);

    private async Task<Result<Bearer>> Check(string bearerToken, CancellationToken ct)
    {
        if (await tokens.Verify(TokenType, bearerToken, ct) is not { } token)
        {
            return IdentityErrors.InvalidAccessToken();
        }

        // By our clock, and with a refusal of its own.
        var expiresAt = new DateTimeOffset(token.ValidTo);
        if (time.GetUtcNow() >= expiresAt)
        {
            return IdentityErrors.AccessTokenExpired();
        }

        if (ActorClaims.Read(token) is not { } actor)
        {
            return IdentityErrors.InvalidAccessToken();
        }

        var bearer = new Bearer(actor, expiresAt) { Roles = ActorClaims.RolesOf(token) };
        seen.Remember(bearerToken, new(bearer, token.Kid));
        return bearer;
    }
}
