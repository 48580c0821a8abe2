using MyHibachi.Domain.Chefs;

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
    [InlineData(0, 10, 4)]
    [InlineData(11, 10, 4)]
    [InlineData(5, 10, -0.1)]
    [InlineData(5, 10, 5.1)]
    public void A_broken_bound_throws(int minGuests, int maxGuests, double rating) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Hire(minGuests, maxGuests, (decimal)rating));

    [Fact]
    public void A_chef_has_a_name() => Assert.Throws<ArgumentException>(() => Hire(name: " "));

    [Fact]
    public void Leaving_the_roster_and_coming_back_is_told_once_each()
    {
        var chef = Hire();

        chef.SetActive(true);
        chef.SetActive(false);
        chef.SetActive(false);
        chef.SetActive(true);

        Assert.Equal(
            [new ChefActivityChanged(ChefNo(1), StationNo(1), false), new ChefActivityChanged(ChefNo(1), StationNo(1), true)],
            chef.TakeEvents());
        Assert.True(chef.IsActive);
    }

    private static Chef Hire(int minGuests = 5, int maxGuests = 30, decimal rating = 4, string name = "Mia") =>
        Chef.Hire(ChefNo(1), StationNo(1), name, SanJose, minGuests, maxGuests, rating);
}
