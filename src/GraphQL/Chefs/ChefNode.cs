using GraphQL;
using GraphQL.DataLoader;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Chefs;

/// <summary>A person who cooks at parties.</summary>
[Name("Chef")]
[Implements(typeof(INode))]
internal sealed class ChefNode(Chef chef) : INode
{
    public const string Type = "Chef";

    /// <summary>Opaque, and unique over all types.</summary>
    [Id]
    public string Id => GlobalId.Of(Type, chef.Id.Value);

    public string Name => chef.Name;

    /// <summary>The smallest party that makes good use of this chef.</summary>
    public int MinGuests => chef.MinGuests;

    /// <summary>The largest party this chef serves alone.</summary>
    public int MaxGuests => chef.MaxGuests;

    /// <summary>Average stars, 0 to 5.</summary>
    public double Rating => (double)chef.Rating;

    /// <summary>Takes new parties.</summary>
    public bool IsActive => chef.IsActive;

    /// <summary>Where the chef's day starts. Null for those who meet the chef only at a party.</summary>
    public AddressNode? Home([FromServices] Desk desk) => KnowsTheChef(desk) ? new(chef.HomeAddress) : null;

    public IEnumerable<string> Specialities => chef.Specialities;

    /// <summary>When the chef's parties start on each weekday. A weekday that is not there is free of duty. Null for those who meet the chef only at a party.</summary>
    public IEnumerable<WeekdayHoursNode>? WeeklyHours([FromServices] Desk desk) =>
        KnowsTheChef(desk) ? chef.WeeklyHours.Select(hours => new WeekdayHoursNode(hours)) : null;

    /// <summary>Days on which the chef takes no party, in order. Null for those who meet the chef only at a party.</summary>
    public IEnumerable<TimeOffNode>? TimeOff([FromServices] Desk desk) => KnowsTheChef(desk) ? chef.TimeOff.Select(off => new TimeOffNode(off)) : null;

    /// <summary>How reading the chef's own calendar goes; null when there is none, and for those who meet the chef only at a party.</summary>
    public IDataLoaderResult<BusyCalendarNode?>? BusyCalendar([FromServices] Desk desk, [FromServices] ChefLoaders loaders) =>
        KnowsTheChef(desk) ? loaders.BusyCalendar.Load(chef.Id).Map(calendar => calendar is { Address: not null } ? new BusyCalendarNode(calendar) : null) : null;

    /// <summary>When the chef has something else to do, by that calendar, in order. Null for those who meet the chef only at a party.</summary>
    public IEnumerable<BusyTimeNode>? Busy([FromServices] Desk desk) => KnowsTheChef(desk) ? chef.Busy.Select(time => new BusyTimeNode(time)) : null;

    /// <summary>Counts the changes; send it back with a change of yours.</summary>
    public int Version => chef.Version;

    /// <summary>When, by whom and why the chef was deleted; null while the record stands, and for those who may not restore.</summary>
    public DeletionNode? Deletion([FromServices] Desk desk) => chef.Deletion is { } deletion && desk.Actor.Can(Permissions.ChefRestore) ? new(deletion) : null;

    /// <summary>What the chef does in every slot of a range of days. Null for those who meet the chef only at a party.</summary>
    /// <param name="to">Included; a range has at most 62 days.</param>
    public async Task<IDataLoaderResult<IEnumerable<ChefSlotNode>>?> Availability(
        DateOnly from, DateOnly to, [FromServices] Desk desk, [FromServices] ChefLoaders loaders, [FromServices] IStationDirectory stations, [FromServices] SchedulingPolicy policy, CancellationToken ct)
    {
        if (!KnowsTheChef(desk))
        {
            return null;
        }

        if (to < from || to.DayNumber - from.DayNumber >= DayRange.MaxDays)
        {
            throw new RefusedError(SchedulingErrors.RangeTooLong(DayRange.MaxDays));
        }

        var station = (await stations.Node(chef.StationId, ct)).Station;
        return loaders.Assigned.Load((chef.Id, from, to)).Map(
            assigned => ChefCalendar.Of(chef, station, assigned ?? [], policy, from, to).Select(slot => new ChefSlotNode(slot)));
    }

    public Task<StationNode> Station([FromServices] IStationDirectory stations, CancellationToken ct) => stations.Node(chef.StationId, ct);

    // A customer is told who comes; where that person lives and when they are away is not the customer's to know.
    private static bool KnowsTheChef(Desk desk) => desk.Actor.Can(Permissions.ChefRead);
}

/// <summary>Days on which a chef takes no party.</summary>
[Name("TimeOff")]
internal sealed class TimeOffNode(TimeOff off)
{
    public const string Type = "TimeOff";

    /// <summary>Opaque; remove the time off by it.</summary>
    [Id]
    public string Id => GlobalId.Of(Type, off.Id.Value);

    /// <summary>The station's local date, included.</summary>
    public DateOnly From => off.From;

    /// <summary>Included.</summary>
    public DateOnly To => off.To;

    public string? Note => off.Note;
}

/// <summary>One slot of a chef's days.</summary>
[Name("ChefSlot")]
internal sealed class ChefSlotNode(ChefSlot slot)
{
    /// <summary>The station's local date.</summary>
    public DateOnly Date => slot.Slot.Date;

    /// <summary>The station's local time.</summary>
    public TimeOnly Time => slot.Slot.Start;

    public ChefSlotState State => slot.State;

    /// <summary>Why the chef is off; null otherwise.</summary>
    public string? Reason => slot.Reason;
}
