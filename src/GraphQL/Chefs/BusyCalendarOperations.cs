using GraphQL;
using MyHibachi.Application.Chefs;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Chefs;

/// <summary>How reading a chef's own calendar goes. Its address is a secret and never shown.</summary>
[Name("BusyCalendar")]
internal sealed class BusyCalendarNode(BusyCalendar calendar)
{
    /// <summary>Where the calendar is.</summary>
    public string Host => calendar.Host ?? "";

    /// <summary>When it was read well, last.</summary>
    public DateTimeOffset? ReadAt => calendar.ReadAt;

    /// <summary>Since when reading it fails: what it said before stays. Null while it does not.</summary>
    public DateTimeOffset? FailingSince => calendar.FailingSince;

    /// <summary>Why, as a refusal's code; null while it is read well.</summary>
    public string? Failure => calendar.Failure;
}

/// <summary>A stretch in which a chef has something else to do.</summary>
[Name("BusyTime")]
internal sealed class BusyTimeNode(BusyTime time)
{
    /// <summary>Included.</summary>
    public DateTimeOffset From => time.From;

    /// <summary>Excluded.</summary>
    public DateTimeOffset Until => time.Until;
}

internal sealed class SetChefBusyCalendarInput
{
    [Id]
    public string ChefId { get; init; } = "";

    /// <summary>The calendar's public https address, in the iCalendar form that calendar programs offer. Leave it out to read none any more.</summary>
    public string? Url { get; init; }
}

internal sealed class RefreshChefBusyCalendarInput
{
    [Id]
    public string ChefId { get; init; } = "";
}

internal sealed class SetChefBusyCalendarPayload(ChefNode? chef, IReadOnlyList<Error> errors) : ChefPayload(chef, errors);

internal sealed class RefreshChefBusyCalendarPayload(ChefNode? chef, IReadOnlyList<Error> errors) : ChefPayload(chef, errors);

internal sealed class BusyCalendarMutations
{
    /// <summary>Names the calendar that says when a chef has something else to do. It is read at once, and again from time to time; parties that were sold stay.</summary>
    [Refuses("CALENDAR_ADDRESS_REFUSED", "CALENDAR_TOO_FULL", "CALENDAR_TOO_LARGE", "CALENDAR_UNREACHABLE", "CALENDAR_UNREADABLE", "CHEF_NOT_FOUND", "CHEF_STATION_GONE")]
    public static async Task<SetChefBusyCalendarPayload> SetChefBusyCalendar(SetChefBusyCalendarInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.ChefId);
        var set = await desk.Send(new SetChefBusyCalendar(id, input.Url), ct);
        return set.IsSuccess ? new(await desk.Chef(id, ct), []) : new(null, set.Errors);
    }

    /// <summary>Reads a chef's own calendar now. Where that fails, what it said before stays, and `busyCalendar` tells since when. Safe to repeat.</summary>
    [Refuses("CHEF_NOT_FOUND", "NO_BUSY_CALENDAR")]
    public static async Task<RefreshChefBusyCalendarPayload> RefreshChefBusyCalendar(RefreshChefBusyCalendarInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.ChefId);
        var refreshed = await desk.Send(new RefreshChefBusyCalendar(id), ct);
        return refreshed.IsSuccess ? new(await desk.Chef(id, ct), []) : new(null, refreshed.Errors);
    }

    private static ChefId IdOf(string id) => new(GlobalId.Read(ChefNode.Type, id));
}
