using System.Text;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Chefs;

/// <summary>A request after which a chef's own calendar may have to be read from time to time.</summary>
public interface IBusyCalendarRequest;

/// <summary>Names the calendar that says when a chef has something else to do, and reads it. What cannot be read is refused.</summary>
/// <param name="Address">Null for none any more.</param>
[GenerateSerializer, Alias("chefs.set-busy-calendar")]
[Requires(Permissions.ChefSchedule)]
public sealed record SetChefBusyCalendar([property: Id(0)] ChefId Chef, [property: Id(1)] string? Address) : IChefRequest<Result<Done>>, IBusyCalendarRequest
{
    internal sealed class Handler(IRepository<Chef> chefs, BusyCalendarDesk desk, CurrentActor actor) : IRequestHandler<SetChefBusyCalendar, Result<Done>>
    {
        public async Task<Result<Done>> Handle(SetChefBusyCalendar request, CancellationToken cancellationToken) =>
            await chefs.Find(new ChefById(request.Chef, actor.Value.Scope), cancellationToken) is not { } chef ? ChefErrors.NotFound()
            : request.Address is { } address ? await desk.Connect(chef, address, cancellationToken)
            : await desk.Disconnect(chef, cancellationToken);
    }
}

/// <summary>Reads a chef's own calendar again. Where that fails, what it said before stays, and since when it fails is noted. Safe to repeat.</summary>
[GenerateSerializer, Alias("chefs.refresh-busy-calendar")]
[Requires(Permissions.ChefSchedule)]
public sealed record RefreshChefBusyCalendar([property: Id(0)] ChefId Chef) : IChefRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<Chef> chefs, BusyCalendarDesk desk, CurrentActor actor) : IRequestHandler<RefreshChefBusyCalendar, Result<Done>>
    {
        public async Task<Result<Done>> Handle(RefreshChefBusyCalendar request, CancellationToken cancellationToken) =>
            await chefs.Find(new ChefById(request.Chef, actor.Value.Scope), cancellationToken) is { } chef
                ? await desk.Refresh(chef, cancellationToken)
                : ChefErrors.NotFound();
    }
}

/// <summary>Reads chefs' own calendars into their records.</summary>
internal sealed class BusyCalendarDesk(IRepository<BusyCalendar> known, IBusyCalendars calendars, BusyConflicts conflicts, IRosters rosters, ISecretBox box, TimeProvider time)
{
    public async Task<Result<Done>> Connect(Chef chef, string text, CancellationToken ct)
    {
        var address = calendars.Check(text);
        var read = address.IsSuccess ? await Read(chef, address.Value, ct) : Result<IReadOnlyList<BusyTime>>.Failure(address.Errors);
        if (!read.IsSuccess)
        {
            return Result<Done>.Failure(read.Errors);
        }

        var calendar = await Of(chef.Id, ct);
        calendar.Connect(box.Close(Encoding.UTF8.GetBytes(address.Value.AbsoluteUri), BusyCalendar.Purpose), address.Value.Host, time.GetUtcNow());
        return await conflicts.Take(chef, read.Value, ct);
    }

    public async Task<Result<Done>> Disconnect(Chef chef, CancellationToken ct)
    {
        (await known.Find(new BusyCalendarOf(chef.Id), ct))?.Disconnect();
        chef.BeBusy([]);
        return Done.Value;
    }

    public async Task<Result<Done>> Refresh(Chef chef, CancellationToken ct)
    {
        if (await known.Find(new BusyCalendarOf(chef.Id), ct) is not { Address: { } closed } calendar)
        {
            return ChefErrors.NoCalendar();
        }

        var read = await Read(chef, new(Encoding.UTF8.GetString(box.Open(closed, BusyCalendar.Purpose))), ct);
        if (!read.IsSuccess)
        {
            calendar.Fail(read.Errors[0], time.GetUtcNow());
            return Done.Value;
        }

        calendar.Succeed(time.GetUtcNow());
        return await conflicts.Take(chef, read.Value, ct);
    }

    private async Task<BusyCalendar> Of(ChefId chef, CancellationToken ct)
    {
        if (await known.Find(new BusyCalendarOf(chef), ct) is { } calendar)
        {
            return calendar;
        }

        var added = BusyCalendar.Of(chef);
        known.Add(added);
        return added;
    }

    private async Task<Result<IReadOnlyList<BusyTime>>> Read(Chef chef, Uri address, CancellationToken ct) =>
        await rosters.Find(chef.StationId, ct) is { } roster ? await calendars.Read(address, roster.Clock, ct) : ChefErrors.StationGone();
}

/// <summary>Notes when a chef is busy, and tells of each party that is in the way now and was not before. None is unsold.</summary>
internal sealed class BusyConflicts(IAssignedParties parties, IUnitOfWork work, TimeProvider time)
{
    public async Task<Result<Done>> Take(Chef chef, IReadOnlyList<BusyTime> times, CancellationToken ct)
    {
        var assigned = await parties.Of(chef.Id, time.GetUtcNow(), ct);
        var before = assigned.Where(party => chef.IsBusyBetween(party.Event.StartsAt, party.Event.EndsAt)).Select(party => party.Booking).ToHashSet();
        chef.BeBusy(times);
        foreach (var party in assigned.Where(party => chef.IsBusyBetween(party.Event.StartsAt, party.Event.EndsAt) && !before.Contains(party.Booking)))
        {
            work.Raise(new ChefBusyAtParty(party.Booking, chef.StationId, party.Date, chef.Id));
        }

        return Done.Value;
    }
}
