using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Scheduling;

/// <summary>Who cooks when and where on a range of days, for the station's staff.</summary>
/// <param name="To">Included; at most <see cref="DayRange.MaxDays"/> days from the first.</param>
[Requires(Permissions.ScheduleRead)]
public sealed record ReadSchedule(StationId Station, DateOnly From, DateOnly To) : IRequest<Result<StationSchedule>>, IStationRecords
{
    internal sealed class Validator : AbstractValidator<ReadSchedule>
    {
        public Validator() => RuleFor(request => request.To).ValidRange(request => request.From);
    }

    internal sealed class Handler(IRosters rosters, IScheduleLog log, IScheduleReads reads, ScheduleDrives drives, SchedulingPolicy policy, CurrentActor actor)
        : IRequestHandler<ReadSchedule, Result<StationSchedule>>
    {
        public async Task<Result<StationSchedule>> Handle(ReadSchedule request, CancellationToken cancellationToken)
        {
            if (!actor.Value.Scope.HoldsAllOf(request.Station) || await rosters.Find(request.Station, cancellationToken) is not { } roster)
            {
                return StationErrors.NotFound();
            }

            // Before the parties: what happens between the two is shown, and told again.
            var version = await log.Version(cancellationToken);
            var parties = await reads.Between(request.Station, request.From, request.To, cancellationToken);
            var sheet = new ScheduleSheet(roster, parties);
            var known = await drives.Of(sheet.Legs, cancellationToken);
            return new StationSchedule(version, [.. DayRange.Of(request.From, request.To).Select(date => sheet.Day(date, policy, known))]);
        }
    }
}

/// <summary>The drives that are known of already: who looks at a schedule asks no map, however many days it shows.</summary>
internal sealed class ScheduleDrives(IDriveTimes times, TimeProvider time)
{
    public async Task<DriveTable> Of(IEnumerable<Leg> legs, CancellationToken ct)
    {
        var drives = new DriveTable();
        if (times.AreMeasured && drives.Unknown(legs, time.GetUtcNow()) is { Count: > 0 } asked)
        {
            drives.Learn(await times.Known(asked, ct));
        }

        return drives;
    }
}
