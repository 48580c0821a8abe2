using System.Buffers.Binary;

namespace MyHibachi.Domain.Bookings;

/// <summary>A booking's number for people: short, and without letters that are read for another.</summary>
public static class BookingNumber
{
    // Crockford's base 32: no I, L, O and U.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Length = 8;

    /// <summary>
    /// Derived from 40 of the id's random bits, so that it needs no counter. Two bookings with one number are improbable and not
    /// impossible: the database keeps them apart.
    /// </summary>
    public static string Of(BookingId id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        var bits = BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);

        // The lowest byte holds the id's variant, which is the same in all of them.
        return "MH-" + string.Create(Length, bits, static (text, source) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = Alphabet[(int)((source >> (8 + (5 * i))) & 31)];
            }
        });
    }
}
