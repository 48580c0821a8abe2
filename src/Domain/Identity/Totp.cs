using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace MyHibachi.Domain.Identity;

/// <summary>Codes that an authenticator app shows: RFC 6238 with what every app knows, SHA-1, six digits and steps of 30 seconds.</summary>
public static class Totp
{
    public const int SecretBytes = 20;

    /// <summary>What a secret is stored for.</summary>
    public const string Purpose = "second factor";

    public const int Digits = 6;

    /// <summary>One step back and one ahead are taken as well: clocks differ, and people type slowly.</summary>
    private const int Drift = 1;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    /// <summary>The step whose code this is; null when it is the code of none near now.</summary>
    /// <param name="after">A step that was used, and all before it, are spent.</param>
    public static long? StepOf(string code, byte[] secret, long after, DateTimeOffset now)
    {
        var current = now.ToUnixTimeSeconds() / (long)Step.TotalSeconds;
        for (var step = Math.Max(current - Drift, after + 1); step <= current + Drift; step++)
        {
            if (code == CodeOf(secret, step))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>What an app shows at an instant.</summary>
    public static string CodeAt(byte[] secret, DateTimeOffset at) => CodeOf(secret, at.ToUnixTimeSeconds() / (long)Step.TotalSeconds);

    /// <summary>As people type it into an app that cannot read the picture: RFC 4648 without padding.</summary>
    public static string Written(byte[] secret)
    {
        var bits = string.Concat(secret.Select(part => part.ToString("b8", CultureInfo.InvariantCulture)));
        return string.Concat(bits.Chunk(5).Select(five => Base32[Convert.ToInt32(new string(five).PadRight(5, '0'), 2)]));
    }

    // RFC 4226, 5.3: the last four bits say where the number begins.
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "Apps know no other; an HMAC does not need what SHA-1 has lost.")]
    private static string CodeOf(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
