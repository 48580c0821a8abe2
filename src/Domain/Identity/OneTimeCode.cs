using System.Security.Cryptography;
using System.Text;
using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Identity;

/// <summary>What a code proves, or opens.</summary>
public enum CodePurpose
{
    EmailVerification,
    PasswordReset,
    Invitation,
}

/// <summary>How long codes are good.</summary>
public sealed record CodePolicy
{
    public static CodePolicy Default { get; } = new();

    public TimeSpan ResetLifetime { get; init; } = TimeSpan.FromMinutes(15);

    public TimeSpan VerificationLifetime { get; init; } = TimeSpan.FromHours(24);

    public TimeSpan InvitationLifetime { get; init; } = TimeSpan.FromDays(7);

    /// <summary>After this many wrong tries the right code opens nothing either.</summary>
    public int Tries { get; init; } = 5;

    /// <summary>Nobody is sent a second code sooner: a mailbox is not to be filled by whoever knows its name.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMinutes(1);

    public TimeSpan LifetimeOf(CodePurpose purpose) => purpose switch
    {
        CodePurpose.PasswordReset => ResetLifetime,
        CodePurpose.EmailVerification => VerificationLifetime,
        _ => InvitationLifetime,
    };
}

/// <summary>
/// The one code of an account for one purpose: a newer one takes the older one's place. It opens once, for a while, and bears a few wrong
/// tries. What is stored does not lead to the code.
/// </summary>
public sealed class OneTimeCode : AggregateRoot
{
    // For the mapper, which sets every property itself.
    private OneTimeCode()
    {
    }

    public UserId UserId { get; private set; }

    public CodePurpose Purpose { get; private set; }

    public TokenHash Hash { get; private set; }

    public DateTimeOffset IssuedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public int TriesLeft { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public static OneTimeCode Issue(UserId user, CodePurpose purpose, Secret code, CodePolicy policy, DateTimeOffset now)
    {
        var issued = new OneTimeCode { UserId = user, Purpose = purpose };
        issued.Set(code, policy, now);
        return issued;
    }

    /// <summary>Puts another code in the place of this one.</summary>
    /// <returns>False, and nothing changes, when the last one went out a moment ago.</returns>
    public bool Renew(Secret code, CodePolicy policy, DateTimeOffset now)
    {
        if (now < IssuedAt + policy.Pause)
        {
            return false;
        }

        Set(code, policy, now);
        return true;
    }

    /// <summary>Opens once. A wrong try is remembered, which has to be stored although the caller is refused.</summary>
    public bool Redeem(Secret code, DateTimeOffset now)
    {
        if (UsedAt is not null || now >= ExpiresAt || TriesLeft <= 0)
        {
            return false;
        }

        if (HashOf(UserId, Purpose, code) == Hash)
        {
            UsedAt = now;
            return true;
        }

        TriesLeft--;
        return false;
    }

    private void Set(Secret code, CodePolicy policy, DateTimeOffset now)
    {
        Hash = HashOf(UserId, Purpose, code);
        (IssuedAt, ExpiresAt) = (now, now + policy.LifetimeOf(Purpose));
        (TriesLeft, UsedAt) = (policy.Tries, null);
    }

    // Salted with whose it is and what for, so that one table of hashes does not fit all rows.
    internal static TokenHash Hashed(UserId user, string purpose, Secret code) =>
        new(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Value:N}/{purpose}/{CodeText.Normal(code.Reveal())}"))));

    private static TokenHash HashOf(UserId user, CodePurpose purpose, Secret code) => Hashed(user, purpose.ToString(), code);
}

/// <summary>How codes are written, and read from what people type.</summary>
public static class CodeText
{
    /// <summary>Without the characters that people take for one another: 32 of them, five bits each.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>50 bits: far beyond what can be tried while a code lives, even by somebody who holds its hash.</summary>
    public const int Length = 10;

    /// <summary>In two halves, as in <c>K7PQM-3XW2A</c>.</summary>
    public static Secret Written(string characters) => new($"{characters[..(Length / 2)]}-{characters[(Length / 2)..]}");

    /// <summary>Case, spaces and hyphens do not count.</summary>
    public static string Normal(string typed) => string.Concat(typed.ToUpperInvariant().Where(character => character is not (' ' or '-')));
}
