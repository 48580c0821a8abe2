using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Scheduling;

/// <summary>When a customer had parties.</summary>
public interface IPartyHabits
{
    /// <summary>The slots of the last parties that were not cancelled; 20 at most.</summary>
    Task<IReadOnlyCollection<Slot>> Of(CustomerId customer, CancellationToken ct);
}

/// <summary>The slots that can be had when the wished one cannot, best first.</summary>
/// <param name="Station">Where no address is known yet; null takes the address's own.</param>
/// <param name="Address">Where the party is; null when only the station is known.</param>
[OpenToAll]
public sealed record SuggestSlots(StationId? Station, AddressForm? Address, Slot Slot, int Guests) : IRequest<Result<SlotSuggestion[]>>
{
    internal sealed class Validator : AbstractValidator<SuggestSlots>
    {
        private static readonly Error Place = StationErrors.PlaceRequired();

        public Validator()
        {
            RuleFor(request => request.Address).Must((request, address) => address is null != request.Station is null)
                .WithErrorCode(Place.Code).WithMessage("Give either an address or a station.");
            RuleFor(request => request.Address!).SetValidator(new AddressFormValidator()).When(request => request.Address is not null);
            RuleFor(request => request.Guests).ValidGuests();
        }
    }

    internal sealed class Handler(SlotSearch search, SchedulingPolicy policy) : IRequestHandler<SuggestSlots, Result<SlotSuggestion[]>>
    {
        public async Task<Result<SlotSuggestion[]>> Handle(SuggestSlots request, CancellationToken cancellationToken)
        {
            var area = await search.AreaOf(request.Station, request.Address, cancellationToken);
            var wished = await search.Wished(area, request.Slot, cancellationToken);
            if (!wished.IsSuccess)
            {
                return Result<SlotSuggestion[]>.Failure(wished.Errors);
            }

            var found = await search.Candidates(area.Value, request.Slot, request.Guests, cancellationToken);
            var ranking = new SuggestionRanking(request.Slot, await search.Habits(cancellationToken), policy.Suggestions);
            return found.Map(candidates => ranking.Rank(candidates).ToArray());
        }
    }
}

/// <summary>Where a party is looked for a slot.</summary>
/// <param name="Serving">The station that serves, with its neighbors.</param>
/// <param name="Venue">Null when only the station is known.</param>
internal sealed record SearchedArea(ServiceArea Serving, GeoPoint? Venue);
