using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Negotiations;

/// <summary>How questions of a station were answered, by what was offered: those asked on these local days.</summary>
[Requires(Permissions.NegotiationStatistics)]
public sealed record ReadNegotiationStatistics(StationId Station, DateOnly From, DateOnly To) : IRequest<Result<IReadOnlyList<IncentiveStatistics>>>, IStationRecords
{
    private const int MostDays = 400;

    internal sealed class Handler(IRosters rosters, INegotiationReads reads, CurrentActor actor)
        : IRequestHandler<ReadNegotiationStatistics, Result<IReadOnlyList<IncentiveStatistics>>>
    {
        public async Task<Result<IReadOnlyList<IncentiveStatistics>>> Handle(ReadNegotiationStatistics request, CancellationToken cancellationToken)
        {
            if (!actor.Value.Scope.HoldsAllOf(request.Station) || await rosters.Find(request.Station, cancellationToken) is not { } roster)
            {
                return StationErrors.NotFound();
            }

            if (request.To < request.From || request.To.DayNumber - request.From.DayNumber >= MostDays || request is { From.Year: < 2000 } or { To.Year: > 2200 })
            {
                return SchedulingErrors.RangeTooLong(MostDays);
            }

            var (from, until) = (roster.Clock.InstantOf(request.From, default), roster.Clock.InstantOf(request.To.AddDays(1), default));
            return Result<IReadOnlyList<IncentiveStatistics>>.Success(await reads.Statistics(request.Station, from, until, cancellationToken));
        }
    }
}
