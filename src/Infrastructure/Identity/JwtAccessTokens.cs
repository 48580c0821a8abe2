using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>Access tokens as JWTs signed with HMAC-SHA256 (RFC 7519, RFC 9068). Who made one can check it without asking anybody.</summary>
internal sealed class JwtAccessTokens(SigningKeys keys, SeenTokens seen, AccessTokenSettings settings, TimeProvider time, ILogger<JwtAccessTokens> log)
    : IAccessTokens
{
    private const string TokenType = "at+jwt";

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = 16 * 1024 };

    public async Task<IssuedAccessToken> Issue(Actor actor, SessionId session, IReadOnlyCollection<RoleName> roles, CancellationToken ct)
    {
        // A token tells whole seconds.
        var now = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
        var expiresAt = now + settings.Lifetime;
        var token = _handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = TokenType,
            Issuer = settings.Issuer,
            Audience = settings.Audience,
            IssuedAt = now.UtcDateTime,
            Expires = expiresAt.UtcDateTime,
            Claims = ActorClaims.Write(actor, session, roles),
            SigningCredentials = new(await keys.Current(ct), SecurityAlgorithms.HmacSha256),
        });
        return new(new(token), expiresAt);
    }

    public ValueTask<Result<Bearer>> Read(string bearerToken, CancellationToken ct) =>
        seen.Find(bearerToken) is { } known ? new(known) : new(Check(bearerToken, ct));

    private async Task<Result<Bearer>> Check(string bearerToken, CancellationToken ct)
    {
        var checkedToken = await _handler.ValidateTokenAsync(bearerToken, Ours(await keys.Current(ct)));
        if (!checkedToken.IsValid)
        {
            var reason = checkedToken.Exception.GetType();
            IdentityLog.TokenRefused(log, reason);
            return IdentityErrors.InvalidAccessToken();
        }

        var token = (JsonWebToken)checkedToken.SecurityToken;
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
        seen.Remember(bearerToken, bearer);
        return bearer;
    }

    // The lifetime is checked above, by our clock and with a refusal of its own.
    private TokenValidationParameters Ours(SecurityKey key) => new()
    {
        ValidIssuer = settings.Issuer,
        ValidAudience = settings.Audience,
        ValidTypes = [TokenType],
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        ValidateLifetime = false,
    };
}
