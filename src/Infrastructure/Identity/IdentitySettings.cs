using Microsoft.Extensions.Configuration;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>How people sign in, as section <c>Identity</c> of the configuration may change it.</summary>
internal sealed record IdentitySettings
{
    public AccessTokenSettings AccessTokens { get; init; } = new();

    public SessionPolicy Sessions { get; init; } = new();

    public PasswordPolicy Passwords { get; init; } = new();

    public GuessingPolicy Guessing { get; init; } = new();

    public CodePolicy Codes { get; init; } = new();

    /// <summary>SUPER_ADMIN and ADMIN can do nothing without a second factor. Left out: everywhere but in development.</summary>
    public bool? SecondFactorRequired { get; init; }

    internal SecondFactorPolicy SecondFactor { get; private init; } = new(true);

    /// <summary>Rounds of PBKDF2-HMAC-SHA512. The default is what OWASP's password storage cheat sheet asks for.</summary>
    public int PasswordIterations { get; init; } = 210_000;

    /// <exception cref="InvalidSettingException">A value cannot be used.</exception>
    public static IdentitySettings Read(IConfiguration configuration)
    {
        var settings = Checked(configuration);
        return settings with { SecondFactor = new(settings.SecondFactorRequired ?? !RunsIn.Development(configuration)) };
    }

    private static IdentitySettings Checked(IConfiguration configuration) => Setting.Section<IdentitySettings>(configuration, "Identity", check => check
        .That(own => own.AccessTokens.Issuer.Length > 0, "AccessTokens:Issuer", "must not be empty")
        .That(own => own.AccessTokens.Audience.Length > 0, "AccessTokens:Audience", "must not be empty")
        .That(own => own.AccessTokens.Lifetime >= TimeSpan.FromSeconds(1), "AccessTokens:Lifetime", "is one second or more")
        .That(own => own.AccessTokens.SigningKey is null || own.AccessTokens.DecodeSigningKey() is not null, "AccessTokens:SigningKey", "is 32 bytes or more in Base64")
        .That(own => own.Sessions.Lifetime > own.AccessTokens.Lifetime, "Sessions:Lifetime", "must be longer than AccessTokens:Lifetime")
        .That(own => own.Sessions.Grace >= TimeSpan.Zero, "Sessions:Grace", "must not be negative")
        .That(own => own.Passwords.MinLength >= 8, "Passwords:MinLength", "is 8 or more")
        .That(own => own.Passwords.MaxLength >= 128, "Passwords:MaxLength", "is 128 or more")
        .That(own => own.Guessing.FreeTries >= 1, "Guessing:FreeTries", "is 1 or more")
        .That(own => own.Guessing.FirstDelay > TimeSpan.Zero, "Guessing:FirstDelay", "must be more than nothing")
        .That(own => own.Guessing.MaxDelay >= own.Guessing.FirstDelay, "Guessing:MaxDelay", "must not be less than FirstDelay")
        .That(own => own.Codes.ResetLifetime > TimeSpan.Zero, "Codes:ResetLifetime", "must be more than nothing")
        .That(own => own.Codes.VerificationLifetime > TimeSpan.Zero, "Codes:VerificationLifetime", "must be more than nothing")
        .That(own => own.Codes.InvitationLifetime > TimeSpan.Zero, "Codes:InvitationLifetime", "must be more than nothing")
        .That(own => own.Codes.Tries >= 1, "Codes:Tries", "is 1 or more")
        .That(own => own.Codes.Pause >= TimeSpan.Zero, "Codes:Pause", "must not be negative")
        .That(own => own.PasswordIterations >= 1, nameof(PasswordIterations), "is 1 or more"));
}

/// <summary>The shape of access tokens.</summary>
internal sealed record AccessTokenSettings
{
    private const int MinKeyBytes = 32;

    public string Issuer { get; init; } = "myhibachi";

    public string Audience { get; init; } = "myhibachi-api";

    /// <summary>How long a token is good.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Base64; null takes the key that the processes share through the database.</summary>
    public string? SigningKey { get; init; }

    /// <summary>The key's bytes; null when none is set or it is too short.</summary>
    public byte[]? DecodeSigningKey()
    {
        var bytes = new byte[SigningKey?.Length ?? 0];
        return Convert.TryFromBase64String(SigningKey ?? "", bytes, out var length) && length >= MinKeyBytes ? bytes[..length] : null;
    }
}
