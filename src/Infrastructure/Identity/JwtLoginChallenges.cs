using Microsoft.IdentityModel.JsonWebTokens;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>
/// Challenges as JWTs of a type of their own, signed with the same keys as access tokens: neither is taken for the other. They need no row,
/// and no single use: what they ask for is good once.
/// </summary>
internal sealed class JwtLoginChallenges(SignedTokens tokens, TimeProvider time) : ILoginChallenges
{
    private const string TokenType = "challenge+jwt";

    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(5);

    public Task<IssuedAccessToken> Issue(UserId user, CancellationToken ct) =>
        tokens.Sign(TokenType, Lifetime, new() { [JwtRegisteredClaimNames.Sub] = user.Value.ToString("N") }, ct);

    public async Task<UserId?> Read(Secret challenge, CancellationToken ct) =>
        await tokens.Verify(TokenType, challenge.Reveal(), ct) is { } token && time.GetUtcNow() < new DateTimeOffset(token.ValidTo)
            ? new(Guid.ParseExact(token.Subject, "N"))
            : null;
}
