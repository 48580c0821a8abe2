using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>Compares passwords, and lets a guesser wait.</summary>
internal sealed class PasswordGate(ICredentials credentials, IPasswords passwords, GuessingPolicy policy, TimeProvider time)
{
    /// <summary>Whether the password is right. An unknown account is refused after the same work as a known one.</summary>
    /// <param name="user">Null when nobody has the address that was given.</param>
    public async Task<bool> Opens(UserId? user, Secret password, CancellationToken ct)
    {
        // Nobody has this account; it is looked up and locked like any other.
        var asked = user ?? new UserId(Guid.Empty);
        var hash = await credentials.HashOf(asked, ct);
        var match = await passwords.Compare(hash ?? passwords.Decoy, password, ct);

        // Made before the credential is locked: others wait for that lock.
        var newer = match is PasswordMatch.RightButOutdated ? await passwords.Hash(password, ct) : null;
        return await credentials.Change(asked, credential => Conclude(credential, hash, match, newer), ct);
    }

    private bool Conclude(Credential? credential, string? compared, PasswordMatch match, string? newer)
    {
        if (credential is null || compared is null)
        {
            return false;
        }

        var opens = credential.Conclude(compared, match is not PasswordMatch.Wrong, policy, time.GetUtcNow());
        if (opens && newer is not null)
        {
            credential.Rehash(newer);
        }

        return opens;
    }
}
