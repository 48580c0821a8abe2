using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Tests.Common;

public sealed class StatedReasonTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(500)]
    public void A_reason_has_10_to_500_characters(int length) =>
        Assert.Equal(new string('x', length), StatedReason.Create(new string('x', length)).Value.Text);

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(501)]
    public void A_shorter_or_longer_one_is_refused(int length) => Refused.With(
        new Error("REASON_LENGTH", "A reason has 10 to 500 characters.", "reason"), StatedReason.Create(new string('x', length)));

    [Fact]
    public void No_reason_is_refused() => Refused.With(StatedReason.WrongLength(), StatedReason.Create(null));

    [Fact]
    public void Surrounding_spaces_do_not_count()
    {
        Refused.With(StatedReason.WrongLength(), StatedReason.Create("   too short   "[..11]));
        Assert.Equal("long enough", StatedReason.Create("  long enough\n").Value.Text);
        Assert.Equal(500, StatedReason.Create(new string('x', 500) + " ").Value.Text.Length);
    }
}
