using MyHibachi.GraphQL.Tests.Transport;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>The way from a slot that is taken to a place that is kept and booked, as a client goes it.</summary>
[Collection(ProductFixture.Name)]
public sealed class HoldTests(ProductFixture product)
{
    [Fact]
    public async Task A_suggested_slot_is_held_resumed_and_booked()
    {
        var (customer, day) = (await product.NewCustomer(), Bookings.NewDay());
        var wish = new { address = new { postalCode = "95814" }, slot = new { date = day, time = "18:00" }, guests = 12 };
        var suggested = (await product.Ask(
            "query($wish: SlotSuggestionsInput!) { slotSuggestions(input: $wish, first: 3) { date time kind score reason station { code } parts { part points reason } } }", new { wish }, customer))
            .GetProperty("slotSuggestions");
        Assert.Equal(3, suggested.GetArrayLength());
        Assert.Equal("SAME_DAY", suggested[0].GetProperty("kind").GetString());
        var slot = new { date = suggested[0].GetProperty("date").GetString(), time = suggested[0].GetProperty("time").GetString() };

        var held = (await product.Change("holdSlot", new { wish.address, slot, wish.guests, idempotencyKey = Bookings.NewKey() }, "hold { id date time secondsLeft isLive station { code } }", customer)).Of("hold");
        var resumed = (await product.Ask("query($id: ID!) { hold(id: $id) { id time } }", new { id = held.Id() }, customer)).GetProperty("hold");
        var booked = (await product.Change(
            "createBooking",
            new { address = new { postalCode = "95814", street = "77 Held Street" }, party = new { adults = 12 }, slot, holdId = held.Id(), idempotencyKey = Bookings.NewKey() },
            "booking { id }",
            customer)).Of("booking");

        Assert.Equal((held.Id(), slot.time), (resumed.Id(), resumed.GetProperty("time").GetString()));
        Assert.InRange(held.GetProperty("secondsLeft").GetInt32(), 1, 600);
        Assert.Equal(["HoldNotFoundError HOLD_NOT_FOUND holdId"], (await product.Change("releaseHold", new { holdId = held.Id() }, "holdId", customer)).Refusals);
        Assert.NotEmpty(booked.Id());
    }

    [Fact]
    public async Task A_visitor_looks_for_other_slots_and_keeps_none()
    {
        var wish = new { address = new { postalCode = "95814" }, slot = new { date = Bookings.NewDay(), time = "16:00" }, guests = 12 };

        var refused = await product.Query("query($wish: SlotSuggestionsInput!) { slotSuggestions(input: $wish) { date } }", new { wish });

        Assert.Equal("NOT_A_SLOT", refused.Code);
    }
}
