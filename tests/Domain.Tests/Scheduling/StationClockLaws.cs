using CsCheck;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Domain.Tests.Scheduling;

public sealed class StationClockLaws
{
    private static readonly Gen<TimeZoneInfo> Zone =
        Gen.OneOf("America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles", "Pacific/Honolulu")
            .Select(TimeZoneInfo.FindSystemTimeZoneById);

    // One day in twenty is one on which clocks change.
    private static readonly Gen<DateOnly> Day = Gen.Frequency(
        (19, Gen.Int[0, 15 * 365].Select(new DateOnly(2020, 1, 1).AddDays)),
        (1, Gen.OneOf(new DateOnly(2026, 3, 8), new DateOnly(2026, 11, 1), new DateOnly(2027, 3, 14), new DateOnly(2027, 11, 7))));

    private static readonly Gen<TimeOnly> Minute = Gen.Int[0, 1439].Select(minute => TimeOnly.MinValue.AddMinutes(minute));

    [Fact]
    public void A_local_time_that_exists_comes_back() => Gen.Select(Zone, Day, Minute).Sample((zone, date, time) =>
    {
        var clock = new StationClock(zone);
        var local = date.ToDateTime(time);
        return zone.IsInvalidTime(local) || clock.LocalTimeOf(clock.InstantOf(date, time)) == local;
    });

    [Fact]
    public void A_slot_stays_on_its_day() =>
        Gen.Select(Zone, Day, Gen.OneOf(Noon, Three, Six, Nine)).Sample((zone, date, slot) =>
            new StationClock(zone) is var clock && clock.DateOf(clock.InstantOf(date, slot)) == date);

    [Fact]
    public void An_instant_comes_back_unless_the_clock_shows_it_a_second_time() =>
        Gen.Select(Zone, Day, Gen.Int[0, 1439]).Sample((zone, date, minute) =>
        {
            var instant = new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero).AddMinutes(minute);
            var clock = new StationClock(zone);
            var local = clock.LocalTimeOf(instant);
            var back = clock.InstantOf(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
            return back == instant || (zone.IsAmbiguousTime(local) && back < instant);
        });

    [Fact]
    public void Later_slots_of_a_day_are_later_instants() => Gen.Select(Zone, Day).Sample((zone, date) =>
    {
        var clock = new StationClock(zone);
        DateTimeOffset[] instants = [.. SchedulingPolicy.Default.SlotTimes.Select(slot => clock.InstantOf(date, slot))];
        return instants.SequenceEqual(instants.Order()) && instants.Distinct().Count() == instants.Length;
    });
}
