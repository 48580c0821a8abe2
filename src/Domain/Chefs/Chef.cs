using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Chefs;

/// <summary>Names one chef.</summary>
public readonly record struct ChefId(Guid Value);

/// <summary>A person who cooks at parties, at home in one station.</summary>
public sealed class Chef : DeletableRoot
{
    // For the mapper, which sets every property itself.
    private Chef()
    {
    }

    public ChefId Id { get; private set; }

    public StationId StationId { get; private set; }

    public string Name { get; private set; } = "";

    public Address HomeAddress { get; private set; } = Address.None;

    /// <summary>Where the chef's day starts.</summary>
    public GeoPoint Home => HomeAddress.Location;

    /// <summary>The smallest party that makes good use of this chef. 1 or more.</summary>
    public int MinGuests { get; private set; }

    /// <summary>The largest party this chef can serve alone.</summary>
    public int MaxGuests { get; private set; }

    /// <summary>What the chef is known for, in words for staff.</summary>
    public IReadOnlyList<string> Specialities { get; private set; } = [];

    /// <summary>When the chef's parties start on each weekday; one that is not named is free of duty.</summary>
    public IReadOnlyList<WeekdayHours> WeeklyHours { get; private set; } = [];

    /// <summary>Days on which the chef takes no party, in order.</summary>
    public IReadOnlyList<TimeOff> TimeOff { get; private set; } = [];

    /// <summary>When the chef has something else to do, as a calendar of the chef's own says, in order.</summary>
    public IReadOnlyList<BusyTime> Busy { get; private set; } = [];

    /// <summary>Average stars of the reviews, 0 to 5.</summary>
    public decimal Rating { get; private set; }

    /// <summary>An inactive chef takes no new party; those already assigned stay until staff move them.</summary>
    public bool IsActive { get; private set; }

    /// <summary>As the chef is now: where a change begins.</summary>
    public ChefProfile Profile => new(Name, HomeAddress, MinGuests, MaxGuests, Specialities, WeeklyHours, Rating, IsActive);

    /// <param name="profile">That was checked.</param>
    public static Chef Hire(ChefId id, StationId station, ChefProfile profile)
    {
        var chef = new Chef { Id = id, StationId = station, IsActive = profile.IsActive, WeeklyHours = InOrder(profile.WeeklyHours) };
        chef.Update(profile);
        chef.Raise(new ChefActivityChanged(id, station, profile.IsActive));
        return chef;
    }

    /// <summary>Changes what is known of the chef. Parties that were assigned before stay.</summary>
    /// <param name="profile">That was checked.</param>
    public void Update(ChefProfile profile)
    {
        (Name, HomeAddress, Rating) = (profile.Name, profile.Home, profile.Rating);
        (MinGuests, MaxGuests) = (profile.MinGuests, profile.MaxGuests);
        Specialities = [.. profile.Specialities];
        Work(InOrder(profile.WeeklyHours));
        SetActive(profile.IsActive);
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

    /// <summary>Notes days on which the chef takes no party. Idempotent by the id.</summary>
    public Result<Done> Take(TimeOff off)
    {
        if (off.IsWrong || TimeOff.Count >= Chefs.TimeOff.MostAtOnce)
        {
            return ChefErrors.InvalidTimeOff(Chefs.TimeOff.MostDays, Chefs.TimeOff.MostAtOnce);
        }

        if (!TimeOff.Contains(off))
        {
            TimeOff = [.. TimeOff.Where(other => other.Id != off.Id).Append(off).OrderBy(other => other.From)];
            Raise(new ChefTimeOffChanged(Id, StationId, off.From, off.To));
        }

        return Done.Value;
    }

    /// <summary>The chef takes parties on those days after all.</summary>
    public Result<Done> GiveUp(TimeOffId id)
    {
        if (TimeOff.FirstOrDefault(off => off.Id == id) is not { } given)
        {
            return ChefErrors.TimeOffNotFound();
        }

        TimeOff = [.. TimeOff.Where(off => off.Id != id)];
        Raise(new ChefTimeOffChanged(Id, StationId, given.From, given.To));
        return Done.Value;
    }

    /// <summary>Takes what a calendar says in the place of what it said before. Parties that were assigned before stay.</summary>
    public void BeBusy(IReadOnlyList<BusyTime> times)
    {
        if (!Busy.SequenceEqual(times))
        {
            Busy = [.. times];
            Raise(new ChefBusyTimesChanged(Id, StationId));
        }
    }

    /// <summary>Whether the chef has something else to do at some moment in between.</summary>
    public bool IsBusyBetween(DateTimeOffset startsAt, DateTimeOffset endsAt) => Busy.Any(time => time.Overlaps(startsAt, endsAt));

    /// <summary>Why the chef is not on duty for a party that starts then, or null.</summary>
    /// <param name="party">When it begins and ends; null where nobody asks for that.</param>
    public Error? WhyOffDuty(DateOnly date, TimeOnly start, (DateTimeOffset StartsAt, DateTimeOffset EndsAt)? party = null) =>
        WhyOff(date, party) is { } off ? off
        : WeeklyHours.Any(hours => hours.Cover(date.DayOfWeek, start)) ? null
        : ChefErrors.OffDuty(date.DayOfWeek, start);

    /// <summary>Why the chef takes no party then, whatever the hours of the week are, or null.</summary>
    /// <param name="party">When it begins and ends; null where nobody asks for that.</param>
    public Error? WhyOff(DateOnly date, (DateTimeOffset StartsAt, DateTimeOffset EndsAt)? party = null) =>
        party is var (startsAt, endsAt) && IsBusyBetween(startsAt, endsAt) ? ChefErrors.IsBusy()
        : TimeOff.Any(off => off.Covers(date)) ? ChefErrors.HasTimeOff()
        : null;

    protected override void OnDeleted() => Raise(new ChefActivityChanged(Id, StationId, IsActive: false));

    protected override void OnRestored() => Raise(new ChefActivityChanged(Id, StationId, IsActive));

    private static WeekdayHours[] InOrder(IEnumerable<WeekdayHours> week) => [.. week.OrderBy(hours => hours.Day).ThenBy(hours => hours.From)];

    private void Work(WeekdayHours[] week)
    {
        if (!WeeklyHours.SequenceEqual(week))
        {
            WeeklyHours = week;
            Raise(new ChefHoursChanged(Id, StationId));
        }
    }
}
