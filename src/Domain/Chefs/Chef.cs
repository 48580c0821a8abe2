using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Chefs;

/// <summary>Names one chef.</summary>
public readonly record struct ChefId(Guid Value);

/// <summary>A person who cooks at parties, at home in one station.</summary>
public sealed class Chef : AggregateRoot
{
    // For the mapper, which sets every property itself.
    private Chef()
    {
    }

    public ChefId Id { get; private set; }

    public StationId StationId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Where the chef's day starts.</summary>
    public GeoPoint Home { get; private set; }

    /// <summary>The smallest party that makes good use of this chef. 1 or more.</summary>
    public int MinGuests { get; private set; }

    /// <summary>The largest party this chef can serve alone.</summary>
    public int MaxGuests { get; private set; }

    /// <summary>Average stars of the reviews, 0 to 5.</summary>
    public decimal Rating { get; private set; }

    /// <summary>An inactive chef takes no new party; those already assigned stay until staff move them.</summary>
    public bool IsActive { get; private set; }

    /// <exception cref="ArgumentOutOfRangeException">A bound is broken.</exception>
    public static Chef Hire(ChefId id, StationId station, string name, GeoPoint home, int minGuests, int maxGuests, decimal rating)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(minGuests, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxGuests, minGuests);
        ArgumentOutOfRangeException.ThrowIfNegative(rating);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rating, 5m);
        return new()
        {
            Id = id,
            StationId = station,
            Name = name,
            Home = home,
            MinGuests = minGuests,
            MaxGuests = maxGuests,
            Rating = rating,
            IsActive = true,
        };
    }

    /// <summary>Takes the chef out of the slots that are still to be sold, or back in. Idempotent.</summary>
    public void SetActive(bool active)
    {
        if (IsActive != active)
        {
            IsActive = active;
            Raise(new ChefActivityChanged(Id, StationId, active));
        }
    }
}

/// <summary>A chef was taken off the roster, or put back.</summary>
public sealed record ChefActivityChanged(ChefId Chef, StationId Station, bool IsActive) : IDomainEvent;
