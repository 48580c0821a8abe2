using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Scheduling;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Scheduling;

[Collection(OneCluster.Name)]
public sealed class SuggestSlotsTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task After_a_refusal_other_slots_are_suggested_that_can_be_had()
    {
        var sold = await _cluster.Sold();
        var customer = await _cluster.Customer();
        Assert.False((await _cluster.Send(Walking.Create(customer.Actor, sold.Station.Venue(), sold.Station.Slot(5, 18)), customer.Actor)).IsSuccess);

        var suggested = await OwnSuggestions(sold.Station, customer.Actor);

        Assert.DoesNotContain(suggested, one => one.Candidate.Slot == Wish(sold.Station));
        Assert.All(suggested, one => Assert.True(one.Candidate.Availability.PlacesLeft > 0));
        Assert.Equal([0, 1, 2, 3, 7, 14, 21, 28], suggested.Select(one => one.Candidate.Slot.Date.DayNumber - sold.Station.Day(5).Date.DayNumber).Distinct().Order());
        Assert.Equal(suggested.OrderByDescending(one => one.Score).Select(one => one.Score), suggested.Select(one => one.Score));
        var best = suggested[0].Candidate.Slot;
        Assert.Equal(SuggestionKind.SameDay, suggested[0].Kind);
        Assert.True((await _cluster.Send(Walking.Create(customer.Actor, sold.Station.Venue(), new(best.Date, best.Start)), customer.Actor)).IsSuccess);
        Assert.DoesNotContain(await OwnSuggestions(sold.Station, customer.Actor), one => one.Candidate.Slot == best);
    }

    [Fact]
    public async Task A_day_on_which_a_chef_is_near_saves_driving()
    {
        var (station, customer) = await _cluster.Ready(chefs: 2);
        Assert.True((await _cluster.Send(Walking.Create(customer.Actor, station.VenueNearby(), station.Slot(6, 12)), customer.Actor)).IsSuccess);
        var wish = new SuggestSlots(null, station.VenueNearby(), Wish(station), 10);

        var suggested = (await _cluster.Send(wish, Actor.Anonymous)).Value.Where(one => one.Candidate.Station == station.Id).ToList();

        Assert.All(suggested.Where(one => one.Candidate.Slot.Date == station.Day(6).Date && one.Candidate.Slot.Start != new TimeOnly(12, 0)), one => Assert.True(one.Candidate.TravelSaved > TimeSpan.Zero));
        Assert.All(suggested.Where(one => one.Candidate.Slot.Date != station.Day(6).Date), one => Assert.Equal(TimeSpan.Zero, one.Candidate.TravelSaved));
    }

    [Fact]
    public async Task Who_had_parties_is_suggested_such_times_and_nobody_learns_of_anothers()
    {
        var (station, customer) = await _cluster.Ready(chefs: 2);
        await _cluster.Book(station, customer, station.Slot(12, 21));
        await _cluster.Cancel(await _cluster.Book(station, customer, station.Slot(12, 15)), customer.Actor);

        var own = (await OwnSuggestions(station, customer.Actor)).Single(one => one.Candidate.Slot == new Slot(station.Day(5).Date, new(21, 0)));
        var others = (await OwnSuggestions(station, (await _cluster.Customer()).Actor))[0];

        Assert.Equal(
            $"Of 1 earlier parties 1 were on a {station.Day(5).Date.DayOfWeek} and 1 at 21:00.", own.Lines.Single(line => line.Part == SuggestionPart.Habit).Reason);
        Assert.Equal((0, "No earlier parties are known."), (others.Lines[3].Points, others.Lines[3].Reason));
    }

    [Fact]
    public async Task A_nearby_station_is_suggested_for_the_same_day()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var near = station.Site.Location with { Latitude = station.Site.Location.Latitude + 0.1 };
        var neighbor = await _cluster.OpenStation([new()], profile => profile with { Address = profile.Address with { Location = near } });

        var byAddress = (await _cluster.Send(new SuggestSlots(null, station.Venue(), Wish(station), 10), Actor.Anonymous)).Value;
        var byStation = (await _cluster.Send(new SuggestSlots(station.Id, null, Wish(station), 10), Actor.Anonymous)).Value;

        foreach (var suggested in new[] { byAddress, byStation })
        {
            var there = suggested.Where(one => one.Candidate.Station == neighbor.Id).ToList();
            Assert.All(there, one => Assert.Equal((SuggestionKind.NearbyStation, station.Day(5).Date), (one.Kind, one.Candidate.Slot.Date)));
            Assert.Contains(there, one => one.Candidate.Slot == Wish(station));
        }
    }

    [Fact]
    public async Task A_wish_that_cannot_be_is_refused_by_its_field()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var good = new SuggestSlots(null, station.Venue(), Wish(station), 10);

        await Refuses(good with { Address = null }, "PLACE_REQUIRED", "address");
        await Refuses(good with { Station = station.Id }, "PLACE_REQUIRED", "address");
        await Refuses(good with { Guests = 0 }, "INVALID_GUEST_COUNT", "guests");
        await Refuses(good with { Slot = new(station.Day(5).Date, new(16, 0)) }, "NOT_A_SLOT", "slot.time");
        await Refuses(good with { Slot = new(station.Day(-1).Date, new(18, 0)) }, "SLOT_IN_THE_PAST", "slot");
        await Refuses(good with { Slot = new(DateOnly.MaxValue, new(18, 0)) }, "SLOT_TOO_FAR_AHEAD", "slot.date");
        await Refuses(good with { Address = null, Station = new(Guid.CreateVersion7()) }, "STATION_NOT_FOUND", "stationId");
        await Refuses(good with { Address = new(null, null, null, "00000") }, "UNKNOWN_ADDRESS", "address.postalCode");

        Task Refuses(SuggestSlots request, string code, string field) => _cluster.Refuses(request, Actor.Anonymous, code, field);
    }

    private static Slot Wish(TestStation station) => new(station.Day(5).Date, new(18, 0));

    // Other tests' stations may be near enough to be suggested, too.
    private async Task<List<SlotSuggestion>> OwnSuggestions(TestStation station, Actor actor) =>
        [.. (await _cluster.Send(new SuggestSlots(null, station.Venue(), Wish(station), 10), actor)).Value.Where(one => one.Candidate.Station == station.Id)];
}
