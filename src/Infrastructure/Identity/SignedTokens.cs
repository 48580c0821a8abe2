using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using MyHibachi.Application.Identity;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>JWTs signed with HMAC-SHA256 (RFC 7519). Each names its key and its type, so that one is not taken for another.</summary>
internal sealed class SignedTokens(SigningKeys keys, AccessTokenSettings settings, TimeProvider time, ILogger<SignedTokens> log)
{
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = 16 * 1024 };

    public async Task<IssuedAccessToken> Sign(string type, TimeSpan lifetime, Dictionary<string, object> claims, CancellationToken ct)
    {
        // A token tells whole seconds.
        var now = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
        var token = _handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = type,
            Issuer = settings.Issuer,
            Audience = settings.Audience,
            IssuedAt = now.UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            Claims = claims,
            SigningCredentials = new((await keys.Ring(ct)).Signing, SecurityAlgorithms.HmacSha256),
        });
        return new(new(token), now + lifetime);
    }

    /// <returns>Null for a token that is not ours. Whether its time is over, the caller sees to.</returns>
    public async Task<JsonWebToken?> Verify(string type, string token, CancellationToken ct)
    {
        var read = await Verify(type, token, await keys.Ring(ct));
        if (read.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            read = await Verify(type, token, await keys.LookAgain(ct));
        }

        if (read.IsValid)
        {
            return (JsonWebToken)read.SecurityToken;
        }

        var reason = read.Exception.GetType();
        IdentityLog.TokenRefused(log, reason);
        return null;
    }

    /// <summary>Whether the key of a token that was verified before is still good.</summary>
    public async ValueTask<bool> Knows(string keyId, CancellationToken ct) => (await keys.Ring(ct)).Find(keyId, time.GetUtcNow()) is not null;

    private Task<TokenValidationResult> Verify(string type, string token, SigningRing ring) => _handler.ValidateTokenAsync(token, new()
    {
        ValidIssuer = settings.Issuer,
        ValidAudience = settings.Audience,
        ValidTypes = [type],
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        IssuerSigningKeyResolver = (_, _, id, _) => ring.Find(id, time.GetUtcNow()) is { } key ? [key] : [],
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        ValidateLifetime = false,
    });
}
