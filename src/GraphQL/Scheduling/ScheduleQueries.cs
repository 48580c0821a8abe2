using GraphQL;
using MyHibachi.Application.Scheduling;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;

namespace MyHibachi.GraphQL.Scheduling;

/// <summary>What happened on a station's schedule since a version of it.</summary>
[Name("ScheduleChanges")]
internal sealed class ScheduleChangesNode(ScheduleChanges changes, Guid station)
{
    /// <summary>Ask for what comes next by this.</summary>
    public long Version => changes.Version;

    /// <summary>In order; a change may be told more than once. A gap alone when some may be missing: read the schedule.</summary>
    public IEnumerable<ScheduleChangeNode> Changes => changes.Changes is { } known
        ? known.Select(change => new ScheduleChangeNode(new(change.Sequence, station, change.Booking?.Value, Enum.Parse<ScheduleChangeKind>(change.Kind), change.Date, change.Until, change.Chef?.Value)))
        : [new(ScheduleNotice.Gap)];
}

internal sealed class ScheduleQueries
{
    /// <summary>Days of a station, as for a day, a week or a month on one page; for its staff.</summary>
    /// <param name="to">Included; a range has at most 62 days.</param>
    public static async Task<ScheduleNode> Schedule([Id] string stationId, DateOnly from, DateOnly to, [FromServices] Desk desk, CancellationToken ct)
    {
        var station = GlobalId.Read(StationNode.Type, stationId);
        return new((await desk.Send(new ReadSchedule(new(station), from, to), ct)).OrRefuse());
    }

    /// <summary>What happened on a station's schedule while a viewer was away; for its staff. Changes are kept for 7 days, and no more than 500 are told at once.</summary>
    /// <param name="since">The version that `schedule` or `scheduleChanges` told before.</param>
    public static async Task<ScheduleChangesNode> ScheduleChanges([Id] string stationId, long since, [FromServices] Desk desk, CancellationToken ct)
    {
        var station = GlobalId.Read(StationNode.Type, stationId);
        return new((await desk.Send(new ReadScheduleChanges(new(station), since), ct)).OrRefuse(), station);
    }
}
