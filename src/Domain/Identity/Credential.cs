using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Identity;

/// <summary>When guessing a password becomes slow.</summary>
public sealed record GuessingPolicy
{
    public static GuessingPolicy Default { get; } = new();

    /// <summary>This many wrong passwords in a row bring the first delay.</summary>
    public int FreeTries { get; init; } = 5;

    /// <summary>It doubles with each further wrong password.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The delay grows no further.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromMinutes(15);

    /// <param name="failures">Wrong passwords in a row.</param>
    public TimeSpan DelayAfter(int failures) => failures < FreeTries
        ? TimeSpan.Zero
        : TimeSpan.FromTicks((long)Math.Min(MaxDelay.Ticks, FirstDelay.Ticks * Math.Pow(2, failures - FreeTries)));
}

/// <summary>An account's password, as a salted slow hash, and how often it was missed lately.</summary>
public sealed class Credential : AggregateRoot
{
    // For the mapper, which sets every property itself.
    private Credential()
    {
    }

    public UserId UserId { get; private set; }

    public string PasswordHash { get; private set; } = "";

    /// <summary>Wrong passwords in a row.</summary>
    public int Failures { get; private set; }

    /// <summary>Until then every try is refused, the right password as well.</summary>
    public DateTimeOffset? LockedUntil { get; private set; }

    public static Credential Create(UserId user, string passwordHash) => new() { UserId = user, PasswordHash = passwordHash };

    /// <summary>
    /// Ends a try whose password was compared before. The decision falls here, after the slow comparison, so that a
    /// thousand tries at once meet the same limit as a thousand in a row.
    /// </summary>
    /// <param name="compared">What the password was compared with; a try against a hash that was replaced since is lost.</param>
    /// <param name="matches">Whether it was the right one.</param>
    /// <returns>Whether the person may come in.</returns>
    public bool Conclude(string compared, bool matches, GuessingPolicy policy, DateTimeOffset now)
    {
        if (now < LockedUntil || compared != PasswordHash)
        {
            return false;
        }

        Failures = matches ? 0 : Failures + 1;
        var delay = policy.DelayAfter(Failures);
        LockedUntil = delay > TimeSpan.Zero ? now + delay : null;
        return matches;
    }

    /// <summary>The same password under a newer, slower hash.</summary>
    public void Rehash(string passwordHash) => PasswordHash = passwordHash;

    /// <summary>Another password, of somebody who has shown that the account is theirs; past misses are forgiven.</summary>
    public void Replace(string passwordHash) => (PasswordHash, Failures, LockedUntil) = (passwordHash, 0, null);
}
