using System.Security.Cryptography;
using System.Text;

namespace MyHibachi.Application.Common;

/// <summary>Ids that follow from what they stand for, so that whoever starts over comes to the same one.</summary>
internal static class DerivedId
{
    /// <param name="name">Tells everything apart that must not share an id.</param>
    public static Guid From(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);

        // Version 8 of RFC 9562: an id of the vendor's own making.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
