using MyHibachi.Domain.Chefs;

namespace MyHibachi.Domain.Tests.Builders;

/// <summary>Hires a chef of the station in San Jose.</summary>
internal sealed class ChefBuilder(int number)
{
    private int _minGuests = 5;
    private int _maxGuests = 50;
    private bool _active = true;

    public ChefBuilder Serving(int minGuests, int maxGuests)
    {
        (_minGuests, _maxGuests) = (minGuests, maxGuests);
        return this;
    }

    public ChefBuilder Inactive()
    {
        _active = false;
        return this;
    }

    public Chef Build()
    {
        var chef = Chef.Hire(ChefNo(number), StationNo(1), $"Chef {number}", SanJose, _minGuests, _maxGuests, 4.5m);
        chef.SetActive(_active);
        chef.TakeEvents();
        return chef;
    }
}
