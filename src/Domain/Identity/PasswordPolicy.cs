using System.Text;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;

namespace MyHibachi.Domain.Identity;

/// <summary>Which passwords are taken: long ones of any characters, without rules of composition (NIST SP 800-63B).</summary>
public sealed record PasswordPolicy
{
    public static PasswordPolicy Default { get; } = new();

    /// <summary>Unicode characters.</summary>
    public int MinLength { get; init; } = 8;

    /// <summary>Unicode characters. A bound on work, not on safety: nothing is ever cut off.</summary>
    public int MaxLength { get; init; } = 256;

    /// <param name="email">What the person signs in with; null while that is unknown.</param>
    public Result<Done> Check(string password, EmailAddress? email)
    {
        Rune[] characters = [.. password.EnumerateRunes()];
        if (characters.Length < MinLength || characters.Length > MaxLength)
        {
            return IdentityErrors.PasswordLength(MinLength, MaxLength);
        }

        if (!IsReadable(password))
        {
            return IdentityErrors.PasswordUnreadable();
        }

        return characters.Distinct().Count() == 1 || CommonPasswords.Contains(password) || (email is { } own && IsAddress(password, own))
            ? IdentityErrors.PasswordGuessable()
            : Done.Value;
    }

    /// <summary>False when the text is no well-formed Unicode, or holds U+0000, which the key derivation does not tell from nothing.</summary>
    public static bool IsReadable(string password) =>
        !password.EnumerateRunes().Any(character => character == Rune.ReplacementChar || character.Value == 0);

    private static bool IsAddress(string password, EmailAddress email) =>
        password.Equals(email.Value, StringComparison.OrdinalIgnoreCase)
        || password.Equals(email.Value.Split('@')[0], StringComparison.OrdinalIgnoreCase);
}
