using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Chefs;

public sealed class ChefTests
{
    [Fact]
    public void A_chef_is_hired_active()
    {
        var chef = Hire(minGuests: 5, maxGuests: 30, rating: 4.5m);

        Assert.Equal((ChefNo(1), StationNo(1), "Mia", SanJose), (chef.Id, chef.StationId, chef.Name, chef.Home));
        Assert.Equal((5, 30, 4.5m, true), (chef.MinGuests, chef.MaxGuests, chef.Rating, chef.IsActive));
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(10, 10, 5)]
    public void Bounds_are_included(int minGuests, int maxGuests, int rating) =>
        Assert.Equal(maxGuests, Hire(minGuests, maxGuests, rating).MaxGuests);

    [Theory]
    [InlineData(0, 10, 4, "INVALID_GUEST_RANGE")]
    [InlineData(11, 10, 4, "INVALID_GUEST_RANGE")]
    [InlineData(5, 101, 4, "INVALID_GUEST_RANGE")]
    [InlineData(5, 10, -0.1, "INVALID_RATING")]
    [InlineData(5, 10, 5.1, "INVALID_RATING")]
    [InlineData(5, 10, 4.001, "INVALID_RATING")]
    public void A_broken_bound_is_refused(int minGuests, int maxGuests, double rating, string code) =>
        Assert.Equal([code], Profile(minGuests, maxGuests, (decimal)rating).Checked().Errors.Select(error => error.Code));

    [Fact]
    public void Specialities_are_few_and_short()
    {
        Assert.True(Known([.. Enumerable.Repeat("Sushi", 20)]).IsSuccess);
        Assert.Equal([ChefErrors.InvalidSpecialities(20, 50)], Known([.. Enumerable.Repeat("Sushi", 21)]).Errors);
        Assert.Equal([ChefErrors.InvalidSpecialities(20, 50)], Known(new string('x', 51)).Errors);
        Assert.Equal([ChefErrors.InvalidSpecialities(20, 50)], Known(" ").Errors);

        static Result<ChefProfile> Known(params string[] specialities) => (Profile() with { Specialities = specialities }).Checked();
    }

    [Fact]
    public void Time_off_covers_its_first_and_last_day_and_is_taken_once()
    {
        var (chef, off) = (Hire(), new TimeOff(new(Guid.NewGuid()), Saturday, Saturday.AddDays(1), "Wedding"));

        Assert.True(chef.Take(off).IsSuccess);
        Assert.True(chef.Take(off).IsSuccess);

        Assert.Equal([off], chef.TimeOff);
        Assert.Equal(
            [null, "CHEF_OFF_DUTY", "CHEF_OFF_DUTY", null],
            Enumerable.Range(-1, 4).Select(day => chef.WhyOffDuty(Saturday.AddDays(day), Six)?.Code));
    }

    [Fact]
    public void Time_off_that_is_given_up_is_off_no_more()
    {
        var (chef, off) = (Hire(), new TimeOff(new(Guid.NewGuid()), Saturday, Saturday, null));
        chef.Take(off);

        Assert.True(chef.GiveUp(off.Id).IsSuccess);

        Assert.Null(chef.WhyOffDuty(Saturday, Six));
        Assert.Equal([ChefErrors.TimeOffNotFound()], chef.GiveUp(off.Id).Errors);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(366)]
    public void Time_off_that_ends_before_it_begins_or_never_is_refused(int days) =>
        Assert.Equal(["INVALID_TIME_OFF"], Hire().Take(new(new(Guid.NewGuid()), Saturday, Saturday.AddDays(days), null)).Errors.Select(error => error.Code));

    [Fact]
    public void A_chef_is_on_duty_in_the_hours_of_the_weekday()
    {
        var chef = AChef().OnDuty(new WeekdayHours(DayOfWeek.Saturday, Three, Nine)).Build();

        Assert.Equal(["CHEF_OFF_DUTY", null, null, "CHEF_OFF_DUTY"], SchedulingPolicy.Default.SlotTimes.Select(start => chef.WhyOffDuty(Saturday, start)?.Code));
        Assert.Equal("This chef is not on duty on a Sunday at 18:00.", chef.WhyOffDuty(Saturday.AddDays(1), Six)?.Message);
    }

    [Fact]
    public void Leaving_the_roster_and_coming_back_is_told_once_each()
    {
        var chef = Hire();

        chef.SetActive(true);
        chef.SetActive(false);
        chef.SetActive(false);
        chef.SetActive(true);

        Assert.Equal(
            [new ChefActivityChanged(ChefNo(1), StationNo(1), true), new ChefActivityChanged(ChefNo(1), StationNo(1), false), new ChefActivityChanged(ChefNo(1), StationNo(1), true)],
            chef.TakeEvents());
        Assert.True(chef.IsActive);
    }

    [Fact]
    public void Hours_and_days_off_are_told_when_they_change_and_not_when_they_are_said_again()
    {
        var (chef, off) = (Hire(), new TimeOff(new(Guid.NewGuid()), Saturday, Saturday.AddDays(1), null));
        chef.TakeEvents();
        var weekend = chef.Profile with { WeeklyHours = [new(DayOfWeek.Saturday, new(12, 0), new(21, 0)), new(DayOfWeek.Sunday, new(12, 0), new(21, 0))] };

        chef.Update(chef.Profile with { Rating = 5 });
        chef.Update(weekend);
        chef.Update(weekend with { WeeklyHours = [.. weekend.WeeklyHours.Reverse()] });
        Assert.Equal([new ChefHoursChanged(ChefNo(1), StationNo(1))], chef.TakeEvents());

        chef.Take(off);
        chef.Take(off);
        chef.GiveUp(off.Id);
        var told = new ChefTimeOffChanged(ChefNo(1), StationNo(1), Saturday, Saturday.AddDays(1));
        Assert.Equal([told, told], chef.TakeEvents());
    }

    private static Chef Hire(int minGuests = 5, int maxGuests = 30, decimal rating = 4) => Chef.Hire(ChefNo(1), StationNo(1), Profile(minGuests, maxGuests, rating));

    private static ChefProfile Profile(int minGuests = 5, int maxGuests = 30, decimal rating = 4) => ChefProfile.Of("Mia", AVenue(), minGuests, maxGuests, rating);
}
