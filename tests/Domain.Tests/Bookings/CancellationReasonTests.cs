using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Tests.Bookings;

public sealed class CancellationReasonTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(500)]
    public void A_reason_has_10_to_500_characters(int length) =>
        Assert.Equal(new string('x', length), CancellationReason.Create(new string('x', length)).Value.Text);

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(501)]
    public void A_shorter_or_longer_one_is_refused(int length) => Refused.With(
        new Error("REASON_LENGTH", "A reason has 10 to 500 characters.", "reason"), CancellationReason.Create(new string('x', length)));

    [Fact]
    public void No_reason_is_refused() => Refused.With(BookingErrors.ReasonLength(), CancellationReason.Create(null));

    [Fact]
    public void Surrounding_spaces_do_not_count()
    {
        Refused.With(BookingErrors.ReasonLength(), CancellationReason.Create("   too short   "[..11]));
        Assert.Equal("long enough", CancellationReason.Create("  long enough\n").Value.Text);
        Assert.Equal(500, CancellationReason.Create(new string('x', 500) + " ").Value.Text.Length);
    }

    [Fact]
    public void What_the_system_says_is_a_reason_too() =>
        Assert.Equal(CancellationReason.DepositMissed, CancellationReason.Create(CancellationReason.DepositMissed.Text).Value);
}
