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

    /// <summary>Base64, 32 bytes each: the first closes what must be readable in the database, such as the secrets of second factors; all open it.</summary>
    public IReadOnlyList<string> EncryptionKeys { get; init; } = [];

    internal SecondFactorPolicy SecondFactor { get; private init; } = new(true);

    /// <summary>Rounds of PBKDF2-HMAC-SHA512. The default is what OWASP's password storage cheat sheet asks for.</summary>
    public int PasswordIterations { get; init; } = 210_000;

    /// <exception cref="InvalidSettingException">A value cannot be used.</exception>
    public static IdentitySettings Read(IConfiguration configuration)
    {
        var settings = Checked(configuration);
        return settings with { SecondFactor = new(settings.SecondFactorRequired ?? !RunsIn.Development(configuration)) };
    }

    internal IEnumerable<byte[]> DecodeEncryptionKeys() => EncryptionKeys.Select(key => Decode(key) ?? []).Where(key => key.Length > 0);

    private static byte[]? Decode(string key)
    {
        var bytes = new byte[32];
        return Convert.TryFromBase64String(key, bytes, out var length) && length == bytes.Length ? bytes : null;
    }

    private static IdentitySettings Checked(IConfiguration configuration) => Setting.Section<IdentitySettings>(configuration, "Identity", check => check
        .That(own => own.AccessTokens.Issuer.Length > 0, "AccessTokens:Issuer", "must not be empty")
        .That(own => own.AccessTokens.Audience.Length > 0, "AccessTokens:Audience", "must not be empty")
        .That(own => own.AccessTokens.Lifetime >= TimeSpan.FromSeconds(1), "AccessTokens:Lifetime", "is one second or more")
        .That(own => own.AccessTokens.SigningKey is null || AccessTokenSettings.Decode(own.AccessTokens.SigningKey) is not null, "AccessTokens:SigningKey", "is 32 bytes or more in Base64")
        .That(own => own.AccessTokens.AlsoVerify.All(key => AccessTokenSettings.Decode(key) is not null), "AccessTokens:AlsoVerify", "are 32 bytes or more in Base64")
        .That(own => own.AccessTokens.AlsoVerify.Count == 0 || own.AccessTokens.SigningKey is not null, "AccessTokens:AlsoVerify", "needs a SigningKey")
        .That(own => own.AccessTokens.RotateKeysEvery >= TimeSpan.FromHours(1), "AccessTokens:RotateKeysEvery", "is an hour or more")
        .That(own => own.EncryptionKeys.All(key => Decode(key) is not null), nameof(EncryptionKeys), "are 32 bytes in Base64")
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

    /// <summary>Base64; null takes the keys that the processes share through the database, which rotate by themselves.</summary>
    public string? SigningKey { get; init; }

    /// <summary>Base64: keys whose tokens are good beside those of <see cref="SigningKey"/>, while one takes the place of another.</summary>
    public IReadOnlyList<string> AlsoVerify { get; init; } = [];

    /// <summary>How long a key of the database signs.</summary>
    public TimeSpan RotateKeysEvery { get; init; } = TimeSpan.FromDays(90);

    /// <summary>The key's bytes; null when there are too few.</summary>
    public static byte[]? Decode(string key)
    {
        var bytes = new byte[key.Length];
        return Convert.TryFromBase64String(key, bytes, out var length) && length >= MinKeyBytes ? bytes[..length] : null;
    }

    /// <summary>The configured keys, the one that signs first; none when the database's are taken.</summary>
    public IEnumerable<byte[]> DecodeSigningKeys() => SigningKey is null ? [] : [.. AlsoVerify.Prepend(SigningKey).Select(key => Decode(key)!)];
}
