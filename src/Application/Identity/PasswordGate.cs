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
        var match = passwords.Compare(hash ?? passwords.Decoy, password);
        return hash is not null && await credentials.Change(user!.Value, credential => Conclude(credential, hash, match, password), ct);
    }

    private bool Conclude(Credential credential, string compared, PasswordMatch match, Secret password)
    {
        var opens = credential.Conclude(compared, match is not PasswordMatch.Wrong, policy, time.GetUtcNow());
        if (opens && match is PasswordMatch.RightButOutdated)
        {
            credential.Rehash(passwords.Hash(password));
        }

        return opens;
    }
}
