using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Scheduling;

/// <summary>Gives back a place that was held and not sold. Idempotent.</summary>
[GenerateSerializer, Alias("scheduling.release-place")]
[Requires(Permissions.BookingCreate)]
public sealed record ReleasePlace([property: Id(0)] StationDayKey Day, [property: Id(1)] ClaimId Claim) : IStationDayRequest<Result<Done>>
{
    internal sealed class Handler(CurrentDay day, IHolds holds) : IRequestHandler<ReleasePlace, Result<Done>>
    {
        public async Task<Result<Done>> Handle(ReleasePlace request, CancellationToken cancellationToken)
        {
            if (await holds.GiveBack(request.Claim, cancellationToken))
            {
                day.MarkRoom();
            }

            // Whether the row was still only held, the database knows better than memory.
            day.MarkStale();
            return Done.Value;
        }
    }
}
