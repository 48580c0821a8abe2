using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>ASP.NET Core Identity's format: PBKDF2-HMAC-SHA512, 128 bits of salt, 256 of key, its own cost beside them.</summary>
internal sealed class Pbkdf2Passwords : IPasswords, IDisposable
{
    private static readonly object Nobody = new();

    // One processor is left for everybody who does not sign in.
    private readonly Turnstile _turns = new(Math.Max(1, Environment.ProcessorCount - 1), TimeSpan.FromSeconds(10));

    private readonly PasswordHasher<object> _hasher;

    public Pbkdf2Passwords(IdentitySettings settings)
    {
        _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = settings.PasswordIterations }));
        Decoy = _hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
    }

    public string Decoy { get; }

    public Task<string> Hash(Secret password, CancellationToken ct) => _turns.Run(() => _hasher.HashPassword(Nobody, password.Reveal()), ct);

    public Task<PasswordMatch> Compare(string hash, Secret password, CancellationToken ct) => _turns.Run(() => Compare(hash, password.Reveal()), ct);

    public void Dispose() => _turns.Dispose();

    private PasswordMatch Compare(string hash, string given)
    {
        // Nobody's password: the hasher throws at text that is no Unicode, and takes a zero at the end for nothing.
        if (!PasswordPolicy.IsReadable(given))
        {
            return PasswordMatch.Wrong;
        }

        return _hasher.VerifyHashedPassword(Nobody, hash, given) switch
        {
            PasswordVerificationResult.Success => PasswordMatch.Right,
            PasswordVerificationResult.SuccessRehashNeeded => PasswordMatch.RightButOutdated,
            _ => PasswordMatch.Wrong,
        };
    }
}
