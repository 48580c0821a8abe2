using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Identity;

/// <summary>Who must have a second factor.</summary>
/// <param name="IsRequired">Whoever may do much and has none can do nothing but enroll one.</param>
public sealed record SecondFactorPolicy(bool IsRequired)
{
    private static readonly RoleName[] Powerful = [RoleName.SuperAdmin, RoleName.Admin];

    public bool Demands(IEnumerable<RoleName> roles) => IsRequired && roles.Any(Powerful.Contains);
}

/// <summary>What an account asks for beside the password: a code of an app, or one of a few codes on paper, each good once.</summary>
public sealed class SecondFactor : AggregateRoot
{
    public const int RecoveryCodes = 10;

    // For the mapper, which sets every property itself.
    private SecondFactor()
    {
    }

    public UserId UserId { get; private set; }

    /// <summary>What is stored of the secret that the app has too: closed, so that whoever opens it passes it in. Empty when the factor was given up.</summary>
    public byte[] Secret { get; private set; } = [];

    /// <summary>From then on signing in asks for it; null while it is not confirmed, or was given up.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The step of the last code that was taken: it and those before are spent.</summary>
    public long LastStep { get; private set; }

    /// <summary>Hashes of the codes on paper that are left.</summary>
    public List<string> RecoveryHashes { get; private set; } = [];

    /// <summary>Wrong codes in a row.</summary>
    public int Failures { get; private set; }

    public DateTimeOffset? LockedUntil { get; private set; }

    public bool IsOn => ConfirmedAt is not null;

    public static SecondFactor Enroll(UserId user, byte[] secret) => new() { UserId = user, Secret = secret };

    /// <summary>Begins anew, with a secret that no app knows yet.</summary>
    public Result<Done> EnrollAgain(byte[] secret)
    {
        if (IsOn)
        {
            return IdentityErrors.SecondFactorOn();
        }

        (Secret, LastStep) = (secret, 0);
        return Done.Value;
    }

    /// <summary>Turns the factor on for whoever shows that the app has the secret.</summary>
    /// <param name="secret">The opened one.</param>
    /// <param name="recovery">The codes on paper, shown this once.</param>
    public Result<Done> Confirm(string code, byte[] secret, IEnumerable<Secret> recovery, DateTimeOffset now)
    {
        if (IsOn)
        {
            return IdentityErrors.SecondFactorOn();
        }

        if (Secret.Length == 0 || Totp.StepOf(Digits(code), secret, LastStep, now) is not { } step)
        {
            return IdentityErrors.InvalidSecondFactor();
        }

        (LastStep, ConfirmedAt) = (step, now);
        RecoveryHashes = [.. recovery.Select(HashOf)];
        return Done.Value;
    }

    /// <summary>Takes a code, once. Wrong ones bring a delay, which has to be stored although the caller is refused.</summary>
    /// <param name="secret">The opened one.</param>
    public bool Prove(string code, byte[] secret, GuessingPolicy policy, DateTimeOffset now)
    {
        if (!IsOn || now < LockedUntil)
        {
            return false;
        }

        var isRight = Spend(code, secret, now);
        Failures = isRight ? 0 : Failures + 1;
        var delay = policy.DelayAfter(Failures);
        LockedUntil = delay > TimeSpan.Zero ? now + delay : null;
        return isRight;
    }

    /// <summary>Signing in asks for the password alone again.</summary>
    public void GiveUp() => (Secret, ConfirmedAt, RecoveryHashes) = ([], null, []);

    private bool Spend(string code, byte[] secret, DateTimeOffset now)
    {
        if (Totp.StepOf(Digits(code), secret, LastStep, now) is { } step)
        {
            LastStep = step;
            return true;
        }

        // Another list, so that the mapper sees the change.
        var (hash, left) = (HashOf(new(code)), RecoveryHashes.Count);
        RecoveryHashes = [.. RecoveryHashes.Where(kept => kept != hash)];
        return RecoveryHashes.Count < left;
    }

    private string HashOf(Secret code) => OneTimeCode.Hashed(UserId, "recovery", code).Value;

    private static string Digits(string code) => CodeText.Normal(code);
}
