using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Scheduling;

/// <summary>
/// Keeps a place for whoever is about to book. Who keeps one in the slot already goes on with that: for what is asked now, but no longer than
/// before.
/// </summary>
/// <param name="Hold">Made from the idempotency key; the id of the place's claim.</param>
[Requires(Permissions.BookingCreate)]
public sealed record HoldSlot(ClaimId Hold, AddressForm Address, int Guests, Slot Slot, string IdempotencyKey) : IRequest<Result<ClaimId>>, IIdempotent
{
    internal sealed class Validator : AbstractValidator<HoldSlot>
    {
        public Validator()
        {
            RuleFor(request => request.IdempotencyKey).ValidKey();
            RuleFor(request => request.Address).SetValidator(new AddressFormValidator());
            RuleFor(request => request.Guests).ValidGuests();
        }
    }

    internal sealed class Handler(ServiceAreas areas, IHeldSlots holds, ISender sender, SchedulingPolicy policy, CurrentActor actor, TimeProvider time)
        : IRequestHandler<HoldSlot, Result<ClaimId>>
    {
        public async Task<Result<ClaimId>> Handle(HoldSlot request, CancellationToken cancellationToken)
        {
            var located = (await areas.Locate(request.Address, cancellationToken)).Then(place => place.Area.OrOutOfArea().Map(_ => place));
            if (!located.IsSuccess)
            {
                return Result<ClaimId>.Failure(located.Errors);
            }

            var (venue, station) = (located.Value.Venue.Location, located.Value.Area.Station.Id);
            if (!actor.Value.SellsFor(station))
            {
                return AccessErrors.Forbidden().At("address");
            }

            var noted = await Note(request, station, cancellationToken);
            return noted.IsSuccess ? await Keep(request, noted.Value, venue, cancellationToken) : Result<ClaimId>.Failure(noted.Errors);
        }

        private Task<Result<HeldSlot>> Note(HoldSlot request, StationId station, CancellationToken ct)
        {
            var now = time.GetUtcNow();
            var wanted = new HeldSlot(request.Hold, station, request.Slot, now + policy.HoldFor);
            return holds.Note(wanted, actor.Value.Principal, actor.Value.Scope is DataScope.OfCustomer ? policy.HoldsPerCustomer : null, now, ct);
        }

        // A place that is kept already stays kept when more is asked for than there is room for.
        private async Task<Result<ClaimId>> Keep(HoldSlot request, HeldSlot hold, GeoPoint venue, CancellationToken ct)
        {
            var place = new HoldPlace(new(hold.Station, hold.Slot.Date), hold.Id, hold.Slot.Start, request.Guests, venue) { Until = hold.EndsAt };
            var kept = await sender.Send(place, ct);
            if (!kept.IsSuccess && hold.Id == request.Hold)
            {
                await holds.Forget(hold.Id, CancellationToken.None);
            }

            return kept.Map(_ => hold.Id);
        }
    }
}
