namespace MyHibachi.Domain.Scheduling;

/// <summary>The numbers of the calendar. All are data with a default.</summary>
public sealed record SchedulingPolicy
{
    /// <summary>Starts beside a slot's time lie as far apart as this.</summary>
    private static readonly TimeSpan ShiftStep = TimeSpan.FromMinutes(15);

    /// <summary>The product's own numbers.</summary>
    public static SchedulingPolicy Default { get; } = new();

    /// <summary>Local starts that are sold, in order.</summary>
    public IReadOnlyList<TimeOnly> SlotTimes { get; init; } = [new(12, 0), new(15, 0), new(18, 0), new(21, 0)];

    /// <summary>Every event lasts at least this long, guests aside.</summary>
    public TimeSpan BaseDuration { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>What each guest adds.</summary>
    public TimeSpan DurationPerGuest { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>No event lasts longer.</summary>
    public TimeSpan MaxDuration { get; init; } = TimeSpan.FromMinutes(120);

    /// <summary>How far a start may move where that helps a chain of events.</summary>
    public TimeSpan PreferredShift { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How far a start may move when the customer has agreed to it.</summary>
    public TimeSpan MaxShift { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>The most guests that one chef is sold for; a larger party takes several chefs.</summary>
    public int GuestsPerChef { get; init; } = 20;

    /// <summary>What a chef needs between two parties beside the drive, such as for cleaning up and setting up.</summary>
    public TimeSpan Buffer { get; init; } = TimeSpan.Zero;

    /// <summary>How long a place is kept for somebody who has not finished booking.</summary>
    public TimeSpan HoldFor { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the first on a waitlist may think about a place that came free.</summary>
    public TimeSpan WaitlistOfferFor { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How many places a customer keeps at a time while booking.</summary>
    public int HoldsPerCustomer { get; init; } = 3;

    /// <summary>How many months ahead slots are sold.</summary>
    public int HorizonMonths { get; init; } = 18;

    /// <summary>At this many places or fewer, the calendar says that few are left.</summary>
    public int FewLeftAt { get; init; } = 1;

    /// <summary>Road miles for each great-circle mile.</summary>
    public double RoadFactor { get; init; } = 1.3;

    /// <summary>Average driving speed in miles an hour.</summary>
    public double MilesPerHour { get; init; } = 30;

    /// <summary>What a drive takes longer when it departs in the rush hour.</summary>
    public double RushHourFactor { get; init; } = 1.5;

    /// <summary>Local start of the weekday rush hour, included.</summary>
    public TimeOnly RushHourStart { get; init; } = new(15, 0);

    /// <summary>Local end of the weekday rush hour, excluded.</summary>
    public TimeOnly RushHourEnd { get; init; } = new(19, 0);

    /// <summary>Which other slots are suggested, and in which order.</summary>
    public SuggestionPolicy Suggestions { get; init; } = new();

    /// <summary>How far beside the slot's time a start is looked for, the nearest first; of two as near, the later, for which everybody is ready.</summary>
    /// <param name="most"><see cref="PreferredShift"/>, or <see cref="MaxShift"/> for those who are asked.</param>
    public static IEnumerable<TimeSpan> Shifts(TimeSpan most) => Enumerable.Range(1, (int)(most / ShiftStep))
        .SelectMany(step => (TimeSpan[])[ShiftStep * step, ShiftStep * -step]).Prepend(TimeSpan.Zero);

    /// <summary>How many chefs a party of this size takes.</summary>
    /// <param name="guests">1 or more.</param>
    public int ChefsFor(int guests) => (guests + GuestsPerChef - 1) / GuestsPerChef;

    /// <summary>How long a party of this size is cooked for.</summary>
    /// <param name="guests">1 or more.</param>
    public TimeSpan DurationFor(int guests)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(guests, 1);
        var wished = BaseDuration + (DurationPerGuest * guests);
        return wished < MaxDuration ? wished : MaxDuration;
    }
}
