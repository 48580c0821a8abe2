using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Scheduling;

/// <summary>A slot with what speaks for it.</summary>
[GenerateSerializer, Alias("scheduling.offered-slot")]
public sealed record OfferedSlot([property: Id(0)] SlotAvailability Availability, [property: Id(1)] TimeSpan TravelSaved);

/// <summary>What every slot of one day offers a party, and how much driving each would save.</summary>
/// <param name="Venue">Where the party is; null when that is not known yet.</param>
[GenerateSerializer, Alias("scheduling.offer-slots")]
[OpenToAll]
public sealed record OfferSlots(
    [property: Id(0)] StationDayKey Day,
    [property: Id(1)] int Guests,
    [property: Id(2)] GeoPoint? Venue) : IStationDayRequest<Result<OfferedSlot[]>>
{
    internal sealed class Validator : AbstractValidator<OfferSlots>
    {
        public Validator() => RuleFor(request => request.Guests).ValidGuests();
    }

    internal sealed class Handler(CurrentDay day, TimeProvider time) : IRequestHandler<OfferSlots, Result<OfferedSlot[]>>
    {
        public Task<Result<OfferedSlot[]>> Handle(OfferSlots request, CancellationToken cancellationToken)
        {
            OfferedSlot[] slots = [.. day.Board.Availability(request.Guests, request.Venue, time.GetUtcNow()).Select(slot => new OfferedSlot(slot, Saved(slot, request.Venue)))];
            return Task.FromResult(Result<OfferedSlot[]>.Success(slots));
        }

        private TimeSpan Saved(SlotAvailability slot, GeoPoint? venue) => venue is { } place && slot.PlacesLeft > 0
            ? day.Board.TravelSaved(slot.Slot.Start, place, day.Roster.Station.Location)
            : TimeSpan.Zero;
    }
}
