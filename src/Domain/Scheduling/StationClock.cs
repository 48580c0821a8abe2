namespace MyHibachi.Domain.Scheduling;

/// <summary>Turns the local dates and times of one station into instants, and back.</summary>
/// <param name="zone">The station's time zone.</param>
public sealed class StationClock(TimeZoneInfo zone)
{
    /// <summary>
    /// The instant of a local time. On the day clocks go forward a time that does not exist is read with the offset that
    /// ruled before it, which lands as much later as the clock jumped; on the day they go back a time that comes
    /// twice means the first.
    /// </summary>
    public DateTimeOffset InstantOf(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        if (zone.IsAmbiguousTime(local))
        {
            return new DateTimeOffset(local, zone.GetAmbiguousTimeOffsets(local).Max()).ToUniversalTime();
        }

        // No clock jumps by three hours, and none jumps twice in three hours.
        var offset = zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddHours(-3)) : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>What a clock on the station's wall shows.</summary>
    public DateTime LocalTimeOf(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    /// <summary>The station's calendar day.</summary>
    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(LocalTimeOf(instant));
}
