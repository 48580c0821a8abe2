using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Scheduling;

/// <summary>What every slot of one day offers a party.</summary>
/// <param name="Guests">1 up to the largest party sold.</param>
/// <param name="Venue">Where the party is; null when that is not known yet.</param>
[GenerateSerializer, Alias("scheduling.check-availability")]
[OpenToAll]
public sealed record CheckAvailability(
    [property: Id(0)] StationDayKey Day,
    [property: Id(1)] int Guests,
    [property: Id(2)] GeoPoint? Venue) : IStationDayRequest<Result<SlotAvailability[]>>
{
    internal sealed class Validator : AbstractValidator<CheckAvailability>
    {
        public Validator() => RuleFor(request => request.Guests).ValidGuests();
    }

    internal sealed class Handler(CurrentDay day, TimeProvider time) : IRequestHandler<CheckAvailability, Result<SlotAvailability[]>>
    {
        public Task<Result<SlotAvailability[]>> Handle(CheckAvailability request, CancellationToken cancellationToken)
        {
            SlotAvailability[] slots = [.. day.Board.Availability(request.Guests, request.Venue, time.GetUtcNow())];
            return Task.FromResult(Result<SlotAvailability[]>.Success(slots));
        }
    }
}

internal static class GuestRules
{
    public static IRuleBuilderOptions<T, int> ValidGuests<T>(this IRuleBuilder<T, int> guests) => guests
        .InclusiveBetween(1, Party.DefaultMaxGuests)
        .WithErrorCode("INVALID_GUEST_COUNT")
        .WithMessage($"A party has 1 to {Party.DefaultMaxGuests} guests.");
}
