using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace MyHibachi.Domain.Negotiations;

/// <summary>
/// What a link carries: the negotiation's id and 256 bits that nobody can guess, in 64 characters that need no escaping in an address. What is
/// stored is the terms signed under those bits (HMAC-SHA256): it leads to no link, and a link is good for these terms only.
/// </summary>
public sealed class NegotiationLink
{
    public const int SecretBytes = 32;

    private const int IdBytes = 16;

    private readonly byte[] _secret;

    private NegotiationLink(NegotiationId negotiation, byte[] secret) => (Negotiation, _secret) = (negotiation, secret);

    public NegotiationId Negotiation { get; }

    /// <param name="entropy">32 bytes from a generator made for cryptography.</param>
    public static NegotiationLink Make(NegotiationId negotiation, ReadOnlySpan<byte> entropy)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(entropy.Length, SecretBytes);
        return new(negotiation, entropy.ToArray());
    }

    /// <summary>Of what cannot be a link one that leads nowhere is made, so that refusing either is the same work.</summary>
    public static NegotiationLink Read(string? token)
    {
        Span<byte> bytes = stackalloc byte[IdBytes + SecretBytes];
        var isWhole = Base64Url.DecodeFromChars(token, bytes, out var read, out var written) is OperationStatus.Done && written == bytes.Length && read == token!.Length;
        return isWhole ? new(new(new Guid(bytes[..IdBytes], bigEndian: true)), bytes[IdBytes..].ToArray()) : new(default, new byte[SecretBytes]);
    }

    /// <summary>For its receiver only.</summary>
    public string Reveal()
    {
        Span<byte> bytes = stackalloc byte[IdBytes + SecretBytes];
        Negotiation.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        _secret.CopyTo(bytes[IdBytes..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The signature of what somebody agrees to by this link.</summary>
    internal string Sign(Negotiation terms)
    {
        Span<byte> text = stackalloc byte[(2 * IdBytes) + (3 * sizeof(long))];
        terms.Id.Value.TryWriteBytes(text, bigEndian: true, out _);
        terms.AskedBookingId.Value.TryWriteBytes(text[IdBytes..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(text[32..], terms.Proposal.StartsAt.UtcTicks / TimeSpan.TicksPerSecond);
        BinaryPrimitives.WriteInt64BigEndian(text[40..], terms.Credit.Cents);
        BinaryPrimitives.WriteInt64BigEndian(text[48..], terms.AnswerBy.UtcTicks / TimeSpan.TicksPerSecond);
        return Convert.ToHexString(HMACSHA256.HashData(_secret, text));
    }

    /// <summary>Whether the link was made for the negotiation; always as much work, also when there is none.</summary>
    public bool Opens(Negotiation? known)
    {
        var terms = known ?? Negotiations.Negotiation.Nobodys;
        var (signature, opens) = (Sign(terms), false);
        foreach (var issued in terms.Links)
        {
            opens |= CryptographicOperations.FixedTimeEquals(Convert.FromHexString(issued), Convert.FromHexString(signature));
        }

        return opens && known is not null;
    }
}
