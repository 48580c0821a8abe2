using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Scheduling;

/// <summary>
/// Notes that a booking came for a place after its hold had ended, and that it was somebody else's by then: whoever paid for it is told with
/// <see cref="HoldMissed"/>. Idempotent: it is told once.
/// </summary>
[GenerateSerializer, Alias("scheduling.note-missed-hold")]
[Requires(Permissions.BookingCreate)]
public sealed record NoteMissedHold([property: Id(0)] StationDayKey Day, [property: Id(1)] ClaimId Hold) : IStationDayRequest<Result<Done>>
{
    internal sealed class Handler(IHeldSlots holds, IUnitOfWork work, CurrentActor actor, TimeProvider time) : IRequestHandler<NoteMissedHold, Result<Done>>
    {
        public async Task<Result<Done>> Handle(NoteMissedHold request, CancellationToken cancellationToken)
        {
            if (await holds.Miss(request.Hold, actor.Value.Principal, time.GetUtcNow(), cancellationToken) is { } missed)
            {
                work.Raise(new HoldMissed(missed.Id, missed.Station, missed.Slot.Date, missed.Slot.Start));
            }

            return Done.Value;
        }
    }
}
