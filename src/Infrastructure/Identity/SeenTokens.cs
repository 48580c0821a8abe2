using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using MyHibachi.Application.Identity;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>Who bears which token, for tokens that were checked before. Holds hashes, and no more than <see cref="Capacity"/> of them.</summary>
internal sealed class SeenTokens(TimeProvider time) : IDisposable
{
    /// <summary>About 10 MB when full; tokens beyond are checked each time.</summary>
    private const int Capacity = 10_000;

    private readonly MemoryCache _seen = new(new MemoryCacheOptions { SizeLimit = Capacity });

    public void Dispose() => _seen.Dispose();

    /// <summary>Null for a token that was not seen, or whose time is over.</summary>
    public SeenToken? Find(string token) =>
        _seen.TryGetValue(Key(token), out SeenToken? seen) && time.GetUtcNow() < seen!.Bearer.ExpiresAt ? seen : null;

    public void Remember(string token, SeenToken seen) => _seen.Set(
        Key(token),
        seen,
        new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = seen.Bearer.ExpiresAt - time.GetUtcNow() });

    private static string Key(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <summary>A token that was good when it was seen.</summary>
/// <param name="KeyId">What it was signed with.</param>
internal sealed record SeenToken(Bearer Bearer, string KeyId);
