using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Scheduling;

/// <summary>Gives a place back that the caller keeps. One that has ended by itself can be released as well.</summary>
[Requires(Permissions.BookingCreate)]
public sealed record ReleaseHold(ClaimId Hold) : IRequest<Result<Done>>
{
    internal sealed class Handler(IHeldSlots holds, ISender sender, CurrentActor actor) : IRequestHandler<ReleaseHold, Result<Done>>
    {
        public async Task<Result<Done>> Handle(ReleaseHold request, CancellationToken cancellationToken)
        {
            if (await holds.Find(request.Hold, actor.Value.Principal, cancellationToken) is not { } hold)
            {
                return HoldErrors.NotFound();
            }

            var released = await sender.Send(new ReleasePlace(new(hold.Station, hold.Slot.Date), hold.Id), cancellationToken);
            await holds.Forget(hold.Id, cancellationToken);
            return released;
        }
    }
}

/// <summary>A place that the caller keeps, or kept until it ended.</summary>
[Requires(Permissions.BookingCreate)]
public sealed record GetHold(ClaimId Hold) : IRequest<Result<HeldSlot>>
{
    internal sealed class Handler(IHeldSlots holds, CurrentActor actor) : IRequestHandler<GetHold, Result<HeldSlot>>
    {
        public async Task<Result<HeldSlot>> Handle(GetHold request, CancellationToken cancellationToken) =>
            await holds.Find(request.Hold, actor.Value.Principal, cancellationToken) is { } hold ? hold : HoldErrors.NotFound();
    }
}
