using System.Runtime.CompilerServices;
using System.Text.Json;
using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Stations;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Chefs;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Stations;
using MyHibachi.Infrastructure.Common.Notifications;

namespace MyHibachi.GraphQL.Scheduling;

/// <summary>What happened on the schedule.</summary>
internal enum ScheduleChangeKind
{
    BookingCreated,
    BookingApproved,
    BookingConfirmed,
    BookingCancelled,

    /// <summary>The party is of another size, at another venue or in another slot now.</summary>
    BookingChanged,

    /// <summary>The booking was put aside; its place is free again.</summary>
    BookingDeleted,

    /// <summary>The booking came back.</summary>
    BookingRestored,

    /// <summary>The party took place.</summary>
    BookingCompleted,

    /// <summary>The chef came and nobody was there.</summary>
    BookingMarkedNoShow,
    ChefAssigned,

    /// <summary>The chef no longer comes, and nobody else was found.</summary>
    ChefWithdrawn,

    /// <summary>A step of the booking's timeline was taken, such as a reminder.</summary>
    TimelineStepTaken,

    /// <summary>A chef was taken off the roster or put back, hired, deleted or restored.</summary>
    ChefActivityChanged,

    /// <summary>A chef works at other hours of the week.</summary>
    ChefHoursChanged,

    /// <summary>A chef takes days off, or gives them up.</summary>
    ChefTimeOffChanged,

    /// <summary>A chef has other things to do, or no longer, as a calendar of the chef's own says.</summary>
    ChefBusyTimesChanged,

    /// <summary>The chef of the party has something else to do at that time: somebody has to decide.</summary>
    ChefBusyAtParty,

    /// <summary>A chef asks for days off.</summary>
    TimeOffRequested,

    /// <summary>A request for days off was approved, refused or withdrawn.</summary>
    TimeOffAnswered,

    /// <summary>The station keeps other hours or holidays, or was opened or closed for new parties.</summary>
    StationHoursChanged,

    /// <summary>Changes may have been missed: read the schedule. Comes first, since changes are told from then on, and after an outage.</summary>
    Gap,
}

/// <summary>A change on a station's schedule. It carries ids; the booking is read when you ask for it.</summary>
[Name("ScheduleChange")]
internal sealed class ScheduleChangeNode(ScheduleNotice notice)
{
    public ScheduleChangeKind Kind => notice.Kind;

    /// <summary>Its own number, 0 for a gap. One with a lower number may still come: what was missed is asked for by the version of `schedule` or `scheduleChanges`.</summary>
    public long Version => notice.Sequence;

    /// <summary>The station's local date, the first of several; null for a gap, and for what is about every day.</summary>
    public DateOnly? Date => notice.Date;

    /// <summary>The last date, where it is about several.</summary>
    public DateOnly? Until => notice.Until;

    /// <summary>Whom it is about, or who was assigned; null otherwise.</summary>
    [Id]
    public string? ChefId => notice.ChefId is { } id ? GlobalId.Of(ChefNode.Type, id) : null;

    /// <summary>Null where it is not about one.</summary>
    [Id]
    public string? BookingId => notice.BookingId is { } id ? GlobalId.Of(BookingNode.Type, id) : null;

    /// <summary>The booking as it is now; null where it is not about one.</summary>
    public async Task<BookingNode?> Booking([FromServices] Desk desk, CancellationToken ct) =>
        notice.BookingId is { } id ? await desk.Booking(new BookingId(id), ct) : null;
}

/// <summary>A change as the database tells it.</summary>
internal sealed record ScheduleNotice(long Sequence, Guid StationId, Guid? BookingId, ScheduleChangeKind Kind, DateOnly? Date, DateOnly? Until = null, Guid? ChefId = null)
{
    public static ScheduleNotice Gap { get; } = new(0, Guid.Empty, null, ScheduleChangeKind.Gap, null);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static ScheduleNotice Read(Notification notification)
    {
        if (notification.IsGap)
        {
            return Gap;
        }

        var told = JsonSerializer.Deserialize<Payload>(notification.Payload!, Options)!;
        return new(told.Sequence, told.StationId, told.BookingId, Enum.Parse<ScheduleChangeKind>(told.Type), told.Date, told.Until, told.ChefId);
    }

    private sealed record Payload(long Sequence, Guid StationId, Guid? BookingId, string Type, DateOnly? Date, DateOnly? Until, Guid? ChefId);
}

internal sealed class ScheduleSubscription
{
    /// <summary>Every change on a station's schedule, from whatever process it came, as soon as it is stored.</summary>
    public static IAsyncEnumerable<ScheduleChangeNode> ScheduleChanged([Id] string stationId, [FromServices] INotifications notifications, [FromServices] Desk desk, CancellationToken ct)
    {
        desk.Actor.Demand(Permissions.ScheduleRead);
        var station = new StationId(GlobalId.Read(StationNode.Type, stationId));
        return desk.Actor.Scope.HoldsAllOf(station)
            ? Watch(station, notifications, ct)
            : throw new RefusedError(StationErrors.NotFound());
    }

    private static async IAsyncEnumerable<ScheduleChangeNode> Watch(StationId station, INotifications notifications, [EnumeratorCancellation] CancellationToken ct)
    {
        using var heard = notifications.Subscribe(NotificationChannels.Schedule);
        yield return new(ScheduleNotice.Gap);
        await foreach (var notification in heard.WithCancellation(ct))
        {
            var notice = ScheduleNotice.Read(notification);
            if (notification.IsGap || notice.StationId == station.Value)
            {
                yield return new(notice);
            }
        }
    }
}
