namespace MyHibachi.Domain.Scheduling;

// When the parties of a slot start: at its time, or a little beside it where that makes a chain of events possible.
public sealed partial class StationDay
{
    private DateTimeOffset StartOf(Slot slot) => clock.InstantOf(slot.Date, slot.Start);

    private TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(clock.LocalTimeOf(instant));

    private bool IsOpen(TimeOnly start) => opening is null || opening.Cover(date, start);

    // Counted from the instant of the slot's time, so that half an hour is half an hour on the day clocks change, too. What a party was told comes first.
    private IEnumerable<DateTimeOffset> Starts(Slot slot, DateTimeOffset now, DateTimeOffset? own = null, bool evenClosed = false)
    {
        var onTime = StartOf(slot);
        var starts = SchedulingPolicy.Shifts(policy.PreferredShift).Select(shift => onTime + shift).Where(start => IsPossible(start, now, evenClosed));
        return own is { } told ? starts.Where(start => start != told).Prepend(told) : starts;
    }

    private bool IsPossible(DateTimeOffset start, DateTimeOffset now, bool evenClosed) =>
        start > now && clock.DateOf(start) == date && (evenClosed || IsOpen(TimeOf(start)));

    private Claim? FirstFit(Claim wish, IEnumerable<DateTimeOffset> starts)
    {
        var plan = Plan();
        return starts.Select(wish.At).FirstOrDefault(claim => plan.TryAdd(SeatsOf(claim)));
    }
}
