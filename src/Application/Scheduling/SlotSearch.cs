using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Scheduling;

/// <summary>Looks through the days on which a party might take place instead.</summary>
internal sealed class SlotSearch(
    ISender sender, ServiceAreas areas, IStationDirectory stations, IRosters rosters, IPartyHabits habits, SchedulingPolicy policy, CurrentActor actor, TimeProvider time)
{
    public async Task<Result<SearchedArea>> AreaOf(StationId? station, AddressForm? address, CancellationToken ct)
    {
        if (address is not null)
        {
            return (await areas.Locate(address, ct)).Then(place => place.Area.OrOutOfArea().Map(area => new SearchedArea(area, place.Venue.Location)));
        }

        var all = await stations.All(ct);
        return all.FirstOrDefault(one => one.Id == station && one.TakesBookings) is { } known
            ? ServiceArea.Check(known.Location, [known, .. all.Where(other => other.Id != station)]).Map(area => new SearchedArea(area, null))
            : StationErrors.NotFound();
    }

    /// <summary>The wished slot, if it is one that could ever be sold.</summary>
    public async Task<Result<Slot>> Wished(Result<SearchedArea> area, Slot slot, CancellationToken ct)
    {
        if (!area.IsSuccess)
        {
            return Result<Slot>.Failure(area.Errors);
        }

        return await rosters.Find(area.Value.Serving.Station.Id, ct) is { } roster
            ? Slot.Create(slot.Date, slot.Start, roster.Clock, policy, time.GetUtcNow())
            : StationErrors.NotFound();
    }

    public async Task<IReadOnlyCollection<Slot>> Habits(CancellationToken ct) => actor.Value.Customer is { } customer ? await habits.Of(customer, ct) : [];

    /// <summary>All days at once: each is answered from the memory of its own grain.</summary>
    public async Task<Result<SlotCandidate[]>> Candidates(SearchedArea area, Slot wished, int guests, CancellationToken ct)
    {
        var own = policy.Suggestions.DaysFor(wished.Date).Select(date => Of(area.Serving.Station, date, isNearby: false));
        var nearby = area.Serving.Alternatives.Where(other => other.IsServiceable).Select(other => Of(other.Station, wished.Date, isNearby: true));
        var answers = await Task.WhenAll(own.Concat(nearby).ToList());
        return answers.FirstOrDefault(answer => !answer.IsSuccess) ?? Result<SlotCandidate[]>.Success([.. answers.SelectMany(answer => answer.Value)]);

        async Task<Result<SlotCandidate[]>> Of(Station station, DateOnly date, bool isNearby)
        {
            var offered = await sender.Send(new OfferSlots(new(station.Id, date), guests, area.Venue), ct);
            return offered.Map(slots => slots.Select(slot => new SlotCandidate(station.Id, station.Code, isNearby, slot.Availability, slot.TravelSaved)).ToArray());
        }
    }
}
