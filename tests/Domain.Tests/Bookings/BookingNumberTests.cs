using CsCheck;
using MyHibachi.Domain.Bookings;

namespace MyHibachi.Domain.Tests.Bookings;

public sealed class BookingNumberTests
{
    [Fact]
    public void A_number_is_MH_and_eight_signs_that_are_read_for_no_other() =>
        Gen.Guid.Sample(id => Assert.Matches("^MH-[0-9ABCDEFGHJKMNPQRSTVWXYZ]{8}$", BookingNumber.Of(new(id))));

    [Fact]
    public void A_booking_always_has_the_same_number() =>
        Gen.Guid.Sample(id => BookingNumber.Of(new(id)) == BookingNumber.Of(new(id)));

    [Fact]
    public void Every_sign_of_the_alphabet_is_used() => Assert.Equal(
        "0123456789ABCDEFGHJKMNPQRSTVWXYZ",
        string.Concat(Enumerable.Range(0, 32).Select(bits => BookingNumber.Of(Id((ulong)bits << 8))[3])));

    [Fact]
    public void Each_of_40_random_bits_makes_another_number() => Assert.Equal(
        41, Enumerable.Range(8, 40).Select(bit => BookingNumber.Of(Id(1ul << bit))).Append(BookingNumber.Of(Id(0))).Distinct().Count());

    [Fact]
    public void The_time_in_an_id_is_not_in_its_number() =>
        Gen.Select(Gen.ULong, Gen.ULong).Sample((time, other) => BookingNumber.Of(Id(42, time)) == BookingNumber.Of(Id(42, other)));

    private static BookingId Id(ulong low, ulong high = 0) => new(new Guid(
        [.. BitConverter.GetBytes(high), .. BitConverter.GetBytes(low)]));
}
