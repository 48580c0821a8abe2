using MyHibachi.Domain.Scheduling;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Domain.Tests.Scheduling;

public sealed class StationDayAvailabilityTests
{
    [Fact]
    public void Every_slot_of_the_day_is_told_in_order() => Assert.Equal(
        [new(Saturday, Noon), new(Saturday, Three), new(Saturday, Six), new(Saturday, Nine)],
        ADay().WithChefs(2).Build().Availability(10, SanJose, Now).Select(slot => slot.Slot));

    [Theory]
    [InlineData(0, SlotState.Full, 0, "No chef is left who could serve this party.")]
    [InlineData(1, SlotState.FewLeft, 1, "One place is left.")]
    [InlineData(2, SlotState.Open, 2, "2 places are open.")]
    [InlineData(12, SlotState.Open, 12, "12 places are open.")]
    public void A_slot_tells_its_places(int chefs, SlotState state, int places, string reason) => Assert.Equal(
        new SlotAvailability(new Slot(Saturday, Six), state, places, reason, places == 0 ? null : Pacific.InstantOf(Saturday, Six)), At(Six, ADay().WithChefs(chefs).Build()));

    [Fact]
    public void Few_is_what_staff_say_it_is()
    {
        var day = ADay().WithChefs(3).Under(SchedulingPolicy.Default with { FewLeftAt = 3 }).Build();

        Assert.Equal((SlotState.FewLeft, "3 places are left."), (At(Six, day).State, At(Six, day).Reason));
    }

    [Fact]
    public void What_is_held_is_no_longer_open()
    {
        var day = ADay().WithChefs(2).Build();

        day.Hold(ClaimNo(1), Six, 10, SanJose, Now).OrValue();

        Assert.Equal(1, At(Six, day).PlacesLeft);
        Assert.Equal(2, At(Noon, day).PlacesLeft);
    }

    [Fact]
    public void Only_chefs_who_can_serve_the_party_count()
    {
        var day = ADay().With(AChef(1).Serving(1, 50), AChef(2).Serving(1, 20)).Build();

        Assert.Equal(2, At(Six, day, guests: 20).PlacesLeft);
        Assert.Equal(1, At(Six, day, guests: 21).PlacesLeft);
        Assert.Equal(SlotState.Full, At(Six, day, guests: 51).State);
    }

    [Fact]
    public void Chefs_who_could_not_drive_there_in_time_do_not_count()
    {
        var day = ADay().WithChefs(2).Build();
        day.Hold(ClaimNo(1), Three, 10, SanJose, Now).OrValue();

        Assert.Equal(2, At(Six, day, place: SanJose).PlacesLeft);
        Assert.Equal(1, At(Six, day, place: LosAngeles).PlacesLeft);
    }

    [Fact]
    public void Without_a_place_every_chef_with_time_counts()
    {
        var day = ADay().WithChefs(2).Build();
        day.Hold(ClaimNo(1), Three, 10, SanJose, Now).OrValue();

        var open = day.Availability(10, place: null, Now).Single(slot => slot.Slot.Start == Six);

        Assert.Equal(2, open.PlacesLeft);
    }

    [Fact]
    public void A_slot_that_has_begun_is_closed()
    {
        var day = ADay().WithChefs(2).Build();

        var slots = day.Availability(10, SanJose, Pacific.InstantOf(Saturday, Three));

        Assert.Equal([SlotState.Closed, SlotState.Closed, SlotState.Open, SlotState.Open], slots.Select(slot => slot.State));
        Assert.Equal((0, SchedulingErrors.SlotInThePast().Message), (slots[1].PlacesLeft, slots[1].Reason));
    }

    [Fact]
    public void A_slot_beyond_the_horizon_is_closed()
    {
        var slot = At(Six, ADay().WithChefs(2).Under(SchedulingPolicy.Default with { HorizonMonths = 0 }).Build());

        Assert.Equal((SlotState.Closed, SchedulingErrors.SlotTooFarAhead(0).Message), (slot.State, slot.Reason));
    }

    [Fact]
    public void Asking_keeps_nothing()
    {
        var day = ADay().WithChefs(1).Build();

        At(Six, day);

        Assert.Empty(day.Claims);
    }

    private static SlotAvailability At(TimeOnly start, StationDay day, int guests = 10, GeoPoint? place = null) =>
        day.Availability(guests, place ?? SanJose, Now).Single(slot => slot.Slot.Start == start);
}
