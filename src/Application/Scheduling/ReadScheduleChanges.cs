using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Scheduling;

/// <summary>Something that happened on a station's schedule.</summary>
/// <param name="Kind">The event's name.</param>
/// <param name="Booking">Null where it is not about one.</param>
/// <param name="Chef">Null where it is not about one.</param>
/// <param name="Date">The station's local date, the first of several; null where it is about every day.</param>
/// <param name="Until">The last of several dates; null otherwise.</param>
public sealed record ScheduleChange(long Sequence, string Kind, BookingId? Booking, ChefId? Chef, DateOnly? Date, DateOnly? Until);

/// <summary>What happened since a version.</summary>
/// <param name="Version">To go on from.</param>
/// <param name="Changes">In order; null when some may be missing, so that the schedule has to be read again.</param>
public sealed record ScheduleChanges(long Version, IReadOnlyList<ScheduleChange>? Changes);

/// <summary>What happened on schedules, as long as it is kept.</summary>
public interface IScheduleLog
{
    /// <summary>
    /// The highest number below which nothing can come any more: what was stored up to it can be read now, and whatever is still being stored is numbered higher.
    /// </summary>
    Task<long> Version(CancellationToken ct);

    /// <param name="version">That somebody was told before.</param>
    /// <param name="atMost">With more than that, reading the schedule again costs less.</param>
    Task<ScheduleChanges> Since(StationId station, long version, int atMost, CancellationToken ct);
}

/// <summary>What happened on a station's schedule since a version of it, for those who were away.</summary>
/// <param name="Since">A version that a schedule or its changes told; any other number is answered as well as can be.</param>
[Requires(Permissions.ScheduleRead)]
public sealed record ReadScheduleChanges(StationId Station, long Since) : IRequest<Result<ScheduleChanges>>
{
    /// <summary>Changes told at once.</summary>
    public const int Most = 500;

    internal sealed class Handler(IRosters rosters, IScheduleLog log, CurrentActor actor) : IRequestHandler<ReadScheduleChanges, Result<ScheduleChanges>>
    {
        // The outbox is no station's, so that the program itself reads it: only behind this question, and for this station.
        public async Task<Result<ScheduleChanges>> Handle(ReadScheduleChanges request, CancellationToken cancellationToken) =>
            actor.Value.Scope.HoldsAllOf(request.Station) && await rosters.Find(request.Station, cancellationToken) is not null
                ? await log.Since(request.Station, request.Since, Most, cancellationToken)
                : StationErrors.NotFound();
    }
}
