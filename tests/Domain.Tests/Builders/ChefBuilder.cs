using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Builders;

/// <summary>Hires a chef of the station in San Jose.</summary>
internal sealed class ChefBuilder(int number)
{
    private int _minGuests = 5;
    private int _maxGuests = 50;
    private bool _active = true;
    private IReadOnlyList<WeekdayHours> _hours = WeekdayHours.Always;
    private TimeOff? _off;

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

    public ChefBuilder OnDuty(params IReadOnlyList<WeekdayHours> hours)
    {
        _hours = hours;
        return this;
    }

    public ChefBuilder OffFrom(DateOnly from, DateOnly to)
    {
        _off = new(new(Guid.Empty), from, to, null);
        return this;
    }

    public Chef Build()
    {
        var chef = Chef.Hire(ChefNo(number), StationNo(1), ChefProfile.Of($"Chef {number}", AVenue(), _minGuests, _maxGuests, 4.5m) with { WeeklyHours = _hours });
        chef.SetActive(_active);
        _ = _off is { } off && chef.Take(off).IsSuccess;
        chef.TakeEvents();
        return chef;
    }
}
