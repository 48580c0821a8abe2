using CsCheck;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Scheduling;

/// <summary>What stays true of a day whatever is held, sold, given back and assigned, in whatever order.</summary>
public sealed class StationDayLaws
{
    private static readonly Gen<Chef[]> Chefs =
        Gen.Select(Gen.Int[1, 60], Gen.Frequency((9, true), (1, false))).Array[1, 3].Select(chefs => chefs
            .Select((chef, index) => AChef(index + 1).Serving(1, chef.Item1))
            .Zip(chefs, (builder, chef) => chef.Item2 ? builder.Build() : builder.Inactive().Build())
            .ToArray());

    private static readonly Gen<Change> SomeChange = Gen.Select(
        Gen.Frequency((4, ChangeKind.Hold), (4, ChangeKind.Settle), (4, ChangeKind.Assign), (1, ChangeKind.Release), (2, ChangeKind.Move)),
        Gen.Int[1, 8],
        Gen.OneOf(Noon, Three, Six, Nine),
        Gen.Int[1, 60],
        Generators.PlaceNearby,
        Gen.Int[1, 4],
        (kind, claim, start, guests, place, chef) => new Change(kind, ClaimNo(claim), start, guests, place, ChefNo(chef)));

    private static readonly Gen<(Chef[] Chefs, Change[] Changes)> SomeDay = Gen.Select(Chefs, SomeChange.Array[1, 40]);

    [Fact]
    public void No_two_assignments_of_a_chef_overlap_once_travel_is_added() => SomeDay.Sample(day => Live(day, now =>
    {
        foreach (var work in now.Claims.SelectMany(claim => claim.Seats.Chefs, (claim, chef) => (claim, chef)).GroupBy(one => one.chef, one => one.claim))
        {
            Assert.All(Pairs(work), pair => Assert.True(BruteForce.FitOneChef(pair.One.Event, pair.Other.Event), $"{pair.One} and {pair.Other}"));
            Assert.Equal(work.Count(), work.Select(claim => claim.Id).Distinct().Count());
        }
    }));

    [Fact]
    public void Whatever_was_sold_can_be_served() => SomeDay.Sample(day => Live(day, now =>
        Assert.True(BruteForce.CanServeAll([.. now.Claims], day.Chefs))));

    [Fact]
    public void No_two_parties_of_a_slot_share_a_place() => SomeDay.Sample(day => Live(day, now =>
        Assert.All(now.Claims.SelectMany(claim => claim.Seats, (claim, seat) => (claim.Slot, seat.Place)).GroupBy(place => place), place => Assert.Single(place))));

    [Fact]
    public void A_party_has_all_the_chefs_it_takes_or_no_place() => SomeDay.Sample(day => Live(day, now =>
        Assert.All(now.Claims, claim => Assert.Equal(BruteForce.Seats(claim.Guests).Count, claim.Seats.Count))));

    [Fact]
    public void Who_is_refused_leaves_the_day_as_it_was() => SomeDay.Sample(day =>
    {
        var station = ADay().With(day.Chefs).Build();
        foreach (var change in day.Changes)
        {
            var before = station.Claims.ToHashSet();
            Assert.True(change.Apply(station) || before.SetEquals(station.Claims), $"{change}");
        }
    });

    [Fact]
    public void A_place_is_refused_only_when_nobody_could_serve_the_party() => SomeDay.Sample(day =>
    {
        var station = ADay().With(day.Chefs).Build();
        foreach (var change in day.Changes)
        {
            if (change.Kind is ChangeKind.Hold && station.Claims.All(claim => claim.Id != change.Claim))
                Assert.Equal(BruteForce.CanServeAll([.. station.Claims, Wish(change)], day.Chefs), change.Apply(station));
            else
                change.Apply(station);
        }
    });

    [Fact]
    public void Whatever_was_sold_gets_a_chef_in_the_end() => SomeDay.Sample(day =>
    {
        var station = ADay().With(day.Chefs).Build();
        foreach (var change in day.Changes)
            change.Apply(station);

        foreach (var claim in station.Claims.ToArray())
        {
            station.Settle(claim.Id);
            while (station.Find(claim.Id)!.Seats.AnyFree)
                Assert.Contains(day.Chefs, chef => !station.Find(claim.Id)!.Seats.Have(chef.Id) && station.Assign(claim.Id, chef.Id).IsSuccess);
        }
    });

    [Fact]
    public void As_many_places_as_the_calendar_shows_can_be_sold() => SomeDay.Sample(day =>
    {
        var station = ADay().With(day.Chefs).Build();
        foreach (var change in day.Changes)
            change.Apply(station);

        var wish = day.Changes[0];
        var shown = station.Availability(wish.Guests, wish.Place, Now).Single(slot => slot.Slot.Start == wish.Start).PlacesLeft;
        var sold = Enumerable.Range(100, 10).TakeWhile(number =>
            station.Hold(ClaimNo(number), wish.Start, wish.Guests, wish.Place, Now).IsSuccess).Count();

        Assert.Equal(shown, sold);
    });

    private static void Live((Chef[] Chefs, Change[] Changes) day, Action<StationDay> check)
    {
        var station = ADay().With(day.Chefs).Build();
        foreach (var change in day.Changes)
        {
            change.Apply(station);
            check(station);
        }
    }

    private static Claim Wish(Change change)
    {
        var startsAt = Pacific.InstantOf(Saturday, change.Start);
        var engagement = new Engagement(startsAt, startsAt + SchedulingPolicy.Default.DurationFor(change.Guests), change.Place);
        return new(change.Claim, new Slot(Saturday, change.Start), BruteForce.Seats(change.Guests), change.Guests, engagement, Now);
    }

    private static IEnumerable<(Claim One, Claim Other)> Pairs(IEnumerable<Claim> claims) =>
        from one in claims from other in claims where one.Id.Value < other.Id.Value select (one, other);

    private enum ChangeKind
    {
        Hold,
        Settle,
        Assign,
        Release,
        Move,
    }

    private sealed record Change(ChangeKind Kind, ClaimId Claim, TimeOnly Start, int Guests, GeoPoint Place, ChefId Chef)
    {
        public bool Apply(StationDay day)
        {
            switch (Kind)
            {
                case ChangeKind.Hold: return day.Hold(Claim, Start, Guests, Place, Now).IsSuccess;
                case ChangeKind.Assign: return day.Assign(Claim, Chef).IsSuccess;
                case ChangeKind.Move: return Moved(day);
                case ChangeKind.Settle: day.Settle(Claim); return true;
                default: day.Release(Claim); return true;
            }
        }

        // As a booking moves: in its slot it keeps its claim, in another it gets a new one and gives the old one back.
        private bool Moved(StationDay day)
        {
            if (day.Find(Claim) is not { IsSold: true } sold)
                return false;

            var to = sold.Slot.Start == Start ? Claim : new(Guid.NewGuid());
            var isMoved = day.Move(new(to, Claim, Start, Guests, Place, [.. sold.Seats.Chefs]), Now).IsSuccess;
            if (isMoved && to != Claim)
            {
                day.Settle(to);
                day.Release(Claim);
            }

            return isMoved;
        }
    }
}
