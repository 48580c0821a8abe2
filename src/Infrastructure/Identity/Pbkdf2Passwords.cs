using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>ASP.NET Core Identity's format: PBKDF2-HMAC-SHA512, 128 bits of salt, 256 of key, its own cost beside them.</summary>
internal sealed class Pbkdf2Passwords : IPasswords
{
    private static readonly object Nobody = new();

    private readonly PasswordHasher<object> _hasher;

    public Pbkdf2Passwords(IdentitySettings settings)
    {
        _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = settings.PasswordIterations }));
        Decoy = Hash(new(Guid.NewGuid().ToString()));
    }

    public string Decoy { get; }

    public string Hash(Secret password) => _hasher.HashPassword(Nobody, password.Reveal());

    public PasswordMatch Compare(string hash, Secret password)
    {
        var given = password.Reveal();

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
