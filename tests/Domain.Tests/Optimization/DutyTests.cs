using MyHibachi.Domain.Optimization;

namespace MyHibachi.Domain.Tests.Optimization;

public sealed class DutyTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 13, 19, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_taken_out_leaves_what_was_before_and_after()
    {
        var day = At(0, 10);

        Assert.Equal([At(0, 2), At(4, 10)], Left(2, 4));
        Assert.Equal([At(4, 10)], Left(-1, 4));
        Assert.Equal([At(0, 2)], Left(2, 12));
        Assert.Equal([], Left(-1, 12));
        Assert.Equal([day], Left(10, 12));
        Assert.Equal([day], Left(-2, 0));

        IEnumerable<Duty> Left(int from, int until) => day.Without(Noon.AddHours(from), Noon.AddHours(until));
    }

    private static Duty At(int from, int until) => new(Noon.AddHours(from), Noon.AddHours(until));
}
