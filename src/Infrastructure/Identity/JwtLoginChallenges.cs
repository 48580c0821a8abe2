using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>
/// Challenges as JWTs of a type of their own, signed with the same key as access tokens: neither is taken for the other. They need no row,
/// and no single use: what they ask for is good once.
/// </summary>
internal sealed class JwtLoginChallenges(SigningKeys keys, AccessTokenSettings settings, TimeProvider time) : ILoginChallenges
{
    private const string TokenType = "challenge+jwt";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = 4 * 1024 };

    public async Task<IssuedAccessToken> Issue(UserId user, CancellationToken ct)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
        var token = _handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = TokenType,
            Issuer = settings.Issuer,
            Audience = settings.Audience,
            IssuedAt = now.UtcDateTime,
            Expires = (now + Lifetime).UtcDateTime,
            Claims = new Dictionary<string, object> { [JwtRegisteredClaimNames.Sub] = user.Value.ToString("N") },
            SigningCredentials = new(await keys.Current(ct), SecurityAlgorithms.HmacSha256),
        });
        return new(new(token), now + Lifetime);
    }

    public async Task<UserId?> Read(Secret challenge, CancellationToken ct)
    {
        var read = await _handler.ValidateTokenAsync(challenge.Reveal(), new()
        {
            ValidIssuer = settings.Issuer,
            ValidAudience = settings.Audience,
            ValidTypes = [TokenType],
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKey = await keys.Current(ct),
            TryAllIssuerSigningKeys = false,
            RequireSignedTokens = true,
            ValidateLifetime = false,
        });
        return read is { IsValid: true, SecurityToken: JsonWebToken token } && time.GetUtcNow() < new DateTimeOffset(token.ValidTo)
            ? new(Guid.ParseExact(token.Subject, "N"))
            : null;
    }
}
