using CsCheck;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Scheduling;

public sealed class StationDayExchangeTests
{
    private static readonly ClaimId Asked = ClaimNo(1);

    private static readonly ClaimId Wishing = ClaimNo(2);

    [Fact]
    public void Two_parties_take_each_others_places_although_no_slot_has_room()
    {
        var day = Day(1, Sold(Asked, Six), Sold(Wishing, Noon));

        var made = day.Exchange(Wish(Six, ClaimNo(12), Wishing), Aside(Noon, ClaimNo(11)), Now).Value;

        Assert.Equal((ClaimNo(12), Six, true), (made.Wishing.Id, made.Wishing.Slot.Start, made.Wishing.IsSold));
        Assert.Equal((ClaimNo(11), Noon, true), (made.Aside!.Id, made.Aside.Slot.Start, made.Aside.IsSold));
        Assert.Equal([Noon, Six], day.Claims.Select(claim => claim.Slot.Start).Order());
        Assert.Equal(2, day.Claims.Count);
    }

    [Fact]
    public void A_party_that_leaves_the_day_makes_room_too()
    {
        var day = Day(1, Sold(Asked, Six));

        var made = day.Exchange(Wish(Six, ClaimNo(12), instead: null), new(Asked, ClaimNo(11), new(Saturday.AddDays(1), Six), Now), Now).Value;

        Assert.Null(made.Aside);
        Assert.Equal([ClaimNo(12)], day.Claims.Select(claim => claim.Id));
    }

    [Fact]
    public void Where_one_of_them_finds_no_place_neither_moves()
    {
        var day = Day(1, Sold(Asked, Six), Sold(Wishing, Noon), Sold(ClaimNo(3), Nine));
        var before = day.Claims.ToHashSet();

        Assert.Equal([SchedulingErrors.SlotTaken()], day.Exchange(Wish(Six, ClaimNo(12), Wishing), Aside(Nine, ClaimNo(11)), Now).Errors);
        Assert.Equal([SchedulingErrors.NoPlaceSold()], day.Exchange(Wish(Six, ClaimNo(12), Wishing), Aside(Nine, ClaimNo(11)) with { Has = ClaimNo(99) }, Now).Errors);

        Assert.Equal(before, day.Claims.ToHashSet());
    }

    [Fact]
    public void The_least_shift_is_found_first()
    {
        // From three to five in one place; the drive to the other does not leave six o'clock possible.
        var onTime = SchedulingPolicy.Default with { PreferredShift = TimeSpan.Zero };
        var day = ADay().WithChefs(1).Claimed(Sold(Asked, Three, SanJose, guests: 20)).Under(onTime).Build();
        var far = AwayBy(TimeSpan.FromMinutes(75));
        var wish = new WantedPlace(ClaimNo(12), null, Six, 10, far, []);
        Assert.Equal([SchedulingErrors.SlotTaken()], day.TryMove(wish, Now).Errors);

        var aside = day.FindRoom(wish, [Asked], Now)!;

        Assert.Equal((Asked, new Slot(Saturday, Three)), (aside.Has, aside.Slot));
        Assert.Equal(TimeSpan.FromMinutes(-15), aside.StartsAt - Pacific.InstantOf(Saturday, Three));
        var made = day.Exchange(wish, aside, Now).Value;
        Assert.Equal((aside.StartsAt, aside.StartsAt.AddMinutes(120)), (made.Aside!.Event.StartsAt, made.Aside.Event.EndsAt));
    }

    [Fact]
    public void Who_may_not_be_asked_or_makes_no_room_is_not_found()
    {
        var day = Day(2, Sold(Asked, Six), Sold(ClaimNo(3), Six));

        Assert.Null(day.FindRoom(Wish(Six, ClaimNo(12), null), [], Now));
        Assert.Equal(Asked, day.FindRoom(Wish(Six, ClaimNo(12), null), [Asked], Now)!.Has);
        Assert.Null(day.FindRoom(Wish(Six, ClaimNo(12), null) with { Guests = 60 }, [Asked], Now));
    }

    [Fact]
    public void Chefs_stay_where_they_still_can()
    {
        var day = Day(2, Sold(Asked, Six) with { Seats = [new(1, ChefNo(1))] }, Sold(ClaimNo(3), Six) with { Seats = [new(3, ChefNo(2))] }, Sold(Wishing, Noon) with { Seats = [new(2, ChefNo(2))] });

        var made = day.Exchange(Wish(Six, ClaimNo(12), Wishing) with { Chefs = [ChefNo(2)] }, Aside(Nine, ClaimNo(11)), Now).Value;

        Assert.Equal([ChefNo(1)], made.Aside!.Seats.Chefs);
        Assert.Empty(made.Wishing.Seats.Chefs);
    }

    [Fact]
    public void Whatever_is_found_can_be_done_and_overlaps_nobody() =>
        Gen.Select(Gen.Int[1, 3], Gen.Int[0, 3].Array[1, 9], Gen.Int[0, 3]).Sample((chefs, slots, wished) =>
        {
            var times = SchedulingPolicy.Default.SlotTimes;
            var day = ADay().WithChefs(chefs).Build();
            ClaimId[] sold = [.. slots.Select((slot, index) => (ClaimNo(index + 1), times[slot])).Where(one => day.Hold(one.Item1, one.Item2, 10, SanJose, Now).IsSuccess).Select(one => one.Item1)];
            Array.ForEach(sold, day.Settle);
            var wish = Wish(times[wished], ClaimNo(50), null);
            if (day.TryMove(wish, Now).IsSuccess || day.FindRoom(wish, sold, Now) is not { } aside)
            {
                return;
            }

            Assert.True(day.Exchange(wish, aside.To == default ? aside with { To = ClaimNo(51) } : aside, Now).IsSuccess);
            Assert.Equal(sold.Length + 1, day.Claims.Count);
            Assert.All(day.Claims.GroupBy(claim => claim.Slot), slot => Assert.True(slot.Count() <= chefs && slot.SelectMany(claim => claim.Seats).Select(seat => seat.Place).Distinct().Count() == slot.Count()));
        });

    private static StationDay Day(int chefs, params Claim[] sold) => ADay().WithChefs(chefs).Claimed(sold).Build();

    private static WantedPlace Wish(TimeOnly start, ClaimId id, ClaimId? instead) => new(id, instead, start, 10, SanJose, []);

    private static MoveAside Aside(TimeOnly start, ClaimId to) => new(Asked, to, new(Saturday, start), Pacific.InstantOf(Saturday, start));

    private static Claim Sold(ClaimId id, TimeOnly start, GeoPoint? place = null, int guests = 10)
    {
        var startsAt = Pacific.InstantOf(Saturday, start);
        var ends = startsAt + SchedulingPolicy.Default.DurationFor(guests);
        return new(id, new(Saturday, start), [new(id.Value.ToByteArray()[0])], guests, new(startsAt, ends, place ?? SanJose), default, IsSold: true);
    }

    // On a Saturday nobody is held up.
    private static GeoPoint AwayBy(TimeSpan drive) => Enumerable.Range(1, 5000).Select(step => new GeoPoint(SanJose.Latitude + (step / 1000.0), SanJose.Longitude))
        .First(place => TravelTime.Estimate(SanJose, place, Saturday.ToDateTime(Six), SchedulingPolicy.Default).Total >= drive - TimeSpan.FromMinutes(3));
}
