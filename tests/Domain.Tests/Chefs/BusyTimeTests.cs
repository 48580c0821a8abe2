using MyHibachi.Domain.Chefs;

namespace MyHibachi.Domain.Tests.Chefs;

public sealed class BusyTimeTests
{
    private static readonly DateTimeOffset Noon1 = new(2026, 6, 13, 19, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Stretches_that_touch_are_one_and_those_without_length_are_none() => Assert.Equal(
        [At(0, 3), At(4, 5)],
        BusyTime.Merged([At(4, 5), At(1, 2), At(0, 2), At(2, 3), At(7, 7), At(9, 8)]));

    [Theory]
    [InlineData(-2, 0, true)]
    [InlineData(-2, 1, false)]
    [InlineData(2, 4, true)]
    [InlineData(1, 4, false)]
    [InlineData(-2, 4, false)]
    [InlineData(0.5, 1, false)]
    public void Whoever_is_busy_at_a_moment_of_a_party_is_off_duty_for_it(double from, double until, bool isFree)
    {
        var chef = Chef.Hire(ChefNo(1), StationNo(1), ChefProfile.Of("Mia", AVenue(), 1, 30, 4));
        chef.BeBusy([At(from, until)]);

        Assert.Equal(isFree ? null : ChefErrors.IsBusy(), chef.WhyOffDuty(Saturday, Noon, (Noon1, Noon1.AddHours(2))));
        Assert.Null(chef.WhyOffDuty(Saturday, Noon));
    }

    [Fact]
    public void What_a_calendar_says_again_is_told_once()
    {
        var chef = Chef.Hire(ChefNo(1), StationNo(1), ChefProfile.Of("Mia", AVenue(), 1, 30, 4));
        chef.TakeEvents();

        chef.BeBusy([At(0, 1)]);
        chef.BeBusy([At(0, 1)]);

        Assert.Equal([new ChefBusyTimesChanged(ChefNo(1), StationNo(1))], chef.TakeEvents());
    }

    [Theory]
    [InlineData("http://example.com/a.ics")]
    [InlineData("https://me@example.com/a.ics")]
    [InlineData("https://me:secret@example.com/a.ics")]
    [InlineData("ftp://example.com/a.ics")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/a.ics")]
    [InlineData("")]
    public void An_address_that_is_not_https_or_holds_a_name_is_refused(string text) => Assert.Equal([ChefErrors.CalendarRefused()], CalendarAddress.Read(text).Errors);

    [Fact]
    public void A_public_address_is_taken() => Assert.Equal("example.com", CalendarAddress.Read(" https://example.com/a.ics?key=1 ").Value.Host);

    private static BusyTime At(double from, double until) => new(Noon1.AddHours(from), Noon1.AddHours(until));
}
