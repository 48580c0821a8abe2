using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>Compares passwords, and lets a guesser wait.</summary>
internal sealed class PasswordGate(ICredentials credentials, IPasswords passwords, GuessingPolicy policy, TimeProvider time)
{
    /// <summary>Whether the password is right. An unknown account is refused after the same work as a known one.</summary>
    /// <param name="user">Null when nobody has the address that was given.</param>
    public async Task<bool> Opens(UserId? user, Secret password, CancellationToken ct)
    {
        var hash = user is { } known ? await credentials.HashOf(known, ct) : null;
        var match = await passwords.Compare(hash ?? passwords.Decoy, password, ct);

        // Made before the credential is locked: others wait for that lock.
        var newer = match is PasswordMatch.RightButOutdated ? await passwords.Hash(password, ct) : null;
        return hash is not null && await credentials.Change(user!.Value, credential => Conclude(credential, hash, match, newer), ct);
    }

    private bool Conclude(Credential credential, string compared, PasswordMatch match, string? newer)
    {
        var opens = credential.Conclude(compared, match is not PasswordMatch.Wrong, policy, time.GetUtcNow());
        if (opens && newer is not null)
        {
            credential.Rehash(newer);
        }

        return opens;
    }
}
