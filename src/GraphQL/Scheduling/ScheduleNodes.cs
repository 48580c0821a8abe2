using GraphQL;
using GraphQL.DataLoader;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Scheduling;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Chefs;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Scheduling;

/// <summary>Days of a station: its chefs, their parties, and the parties that miss a chef.</summary>
[Name("Schedule")]
internal sealed class ScheduleNode(StationSchedule schedule)
{
    /// <summary>What it does not show yet, `scheduleChanges` tells by this.</summary>
    public long Version => schedule.Version;

    /// <summary>Every date that was asked for, in order.</summary>
    public IEnumerable<ScheduleDayNode> Days => schedule.Days.Select(day => new ScheduleDayNode(day));
}

/// <summary>One day of a schedule.</summary>
[Name("ScheduleDay")]
internal sealed class ScheduleDayNode(ScheduleDay day)
{
    /// <summary>The station's local date.</summary>
    public DateOnly Date => day.Date;

    /// <summary>What the station calls the day, if it keeps other hours than on its weekday, or none.</summary>
    public HolidayNode? Holiday => day.Holiday is { } holiday ? new(holiday) : null;

    /// <summary>When parties of the station start that day; none when it is closed.</summary>
    public IEnumerable<WeekdayHoursNode> Hours => day.Hours.Select(hours => new WeekdayHoursNode(hours));

    /// <summary>Every chef of the station by name, then those who left and still have a party that day.</summary>
    public IEnumerable<ScheduleRowNode> Rows => day.Rows.Select(row => new ScheduleRowNode(row));

    /// <summary>The parties that miss a chef, in the order of their starts. Where several come to one, it is on the rows of those who are assigned, too.</summary>
    public IEnumerable<ScheduledPartyNode> Unassigned => day.Unassigned.Select(party => new ScheduledPartyNode(party));
}

/// <summary>One chef's day.</summary>
[Name("ScheduleRow")]
internal sealed class ScheduleRowNode(ScheduleRow row)
{
    [Id]
    public string ChefId => GlobalId.Of(ChefNode.Type, row.Chef.Value);

    /// <summary>Null when it is no longer a chef whom the caller may meet.</summary>
    public IDataLoaderResult<ChefNode?> Chef([FromServices] ChefLoaders loaders) => loaders.Chef.Load(row.Chef);

    public ChefDayState State => row.State;

    /// <summary>Null unless that is why the chef is off.</summary>
    public TimeOffNode? TimeOff => row.TimeOff is { } off ? new(off) : null;

    /// <summary>What else the chef has to do that day, by a calendar of the chef's own.</summary>
    public IEnumerable<BusyTimeNode> Busy => row.Busy.Select(time => new BusyTimeNode(time));

    /// <summary>When the chef's parties start that day; none when the chef is off.</summary>
    public IEnumerable<WeekdayHoursNode> Hours => row.Hours.Select(hours => new WeekdayHoursNode(hours));

    /// <summary>The chef's parties, in the order of their starts.</summary>
    public IEnumerable<ScheduledStopNode> Stops => row.Stops.Select(stop => new ScheduledStopNode(stop));
}

/// <summary>A chef's party, and the way to it.</summary>
[Name("ScheduledStop")]
internal sealed class ScheduledStopNode(ScheduledStop stop)
{
    public ScheduledPartyNode Party => new(stop.Party);

    /// <summary>The chef has something else to do at that time: the party stays until somebody decides.</summary>
    public bool IsBusy => stop.IsBusy;

    /// <summary>The drive from the party before, or from home, rush hour included, to a hundredth; null where one of its ends is not known.</summary>
    public double? DriveMinutes => Minutes(stop.Way.Drive?.Total);

    /// <summary>Where the length of the drive is known from. No map is asked for a schedule: what was not asked for before is an estimate.</summary>
    public DriveSource? DriveSource => stop.Way.Drive?.Source;

    /// <summary>What the drive leaves of the time since the party before, to a hundredth; less than nothing where it does not fit. Null for the first of the day.</summary>
    public double? GapMinutes => Minutes(stop.Way.Spare);

    private static double? Minutes(TimeSpan? span) => span is { } time ? Math.Round(time.TotalMinutes, 2) : null;
}

/// <summary>A party as a schedule shows it.</summary>
[Name("ScheduledParty")]
internal sealed class ScheduledPartyNode(ScheduledParty party)
{
    [Id]
    public string BookingId => GlobalId.Of(BookingNode.Type, party.Booking.Value);

    /// <summary>As people say it.</summary>
    public string Number => party.Number;

    public BookingStatus Status => party.Status;

    /// <summary>The slot's local start.</summary>
    public TimeOnly Time => party.Place.Slot.Start;

    public DateTimeOffset StartsAt => party.Place.Event.StartsAt;

    public DateTimeOffset EndsAt => party.Place.Event.EndsAt;

    public int Guests => party.Place.Guests;

    /// <summary>How many chefs the party takes.</summary>
    public int ChefsNeeded => party.Place.Seats.Count;

    public string City => party.City;

    public string PostalCode => party.PostalCode;
}
