using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Pricing;
using MyHibachi.Application.Quotes;
using MyHibachi.Application.Scheduling;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Quotes;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.TestKit.Cluster;

/// <summary>The steps that customers and staff take, each a use case sent through the gateway.</summary>
public static class Walking
{
    public static PartyForm Adults(int count) => new(count, 0, 0, []);

    /// <summary>A key that nobody used before.</summary>
    public static string NewKey() => Guid.CreateVersion7().ToString();

    public static async Task<QuoteId> Quote(this ProductCluster cluster, Actor actor, AddressForm venue, int adults = 10) =>
        (await cluster.Send(CalculateQuote(NewKey(), venue, Adults(adults)), actor)).Value;

    public static CalculateQuote CalculateQuote(string key, AddressForm venue, PartyForm party) =>
        new(venue, party, key);

    public static ConvertQuoteToBooking Convert(Actor actor, string key, QuoteId quote, SlotForm slot, ChefId? requested = null) =>
        new(new(IdempotencyKey.ToRecordId(actor, nameof(ConvertQuoteToBooking), key)), quote, slot, null, requested, key);

    public static CreateBooking Create(
        Actor actor, AddressForm venue, SlotForm slot, int adults = 10, CustomerForm? forCustomer = null, ChefId? requested = null, string? key = null)
    {
        key ??= NewKey();
        return new(new(IdempotencyKey.ToRecordId(actor, nameof(CreateBooking), key)), venue, Adults(adults), slot, forCustomer, requested, key);
    }

    /// <summary>Somebody who is about to book keeps a place.</summary>
    public static HoldSlot Hold(Actor actor, AddressForm venue, SlotForm slot, int guests = 10, string? key = null)
    {
        key ??= NewKey();
        return new(new(IdempotencyKey.ToRecordId(actor, nameof(HoldSlot), key)), venue, guests, new(slot.Date, slot.Time), key);
    }

    /// <summary>Quotes a party at the station and books it, all the way a customer goes.</summary>
    public static async Task<BookingId> Book(this ProductCluster cluster, TestStation station, TestCustomer customer, SlotForm slot, int adults = 10, ChefId? requested = null)
    {
        var quote = await cluster.Quote(customer.Actor, station.Venue(), adults);
        return (await cluster.Send(Convert(customer.Actor, NewKey(), quote, slot, requested), customer.Actor)).Value;
    }

    /// <summary>Staff record that the deposit, or more, was paid.</summary>
    public static async Task Confirm(this ProductCluster cluster, BookingId booking, decimal dollars = 100) =>
        _ = (await cluster.Send(new ConfirmBooking(booking, Money.FromDollars(dollars), NewKey()), Actors.Admin())).Value;

    public static Task<Result<Done>> Cancel(this ProductCluster cluster, BookingId booking, Actor actor) =>
        cluster.Send(new CancelBooking(booking, "The garden is under water.", NewKey()), actor);

    public static Task<Result<Done>> Assign(this ProductCluster cluster, BookingId booking, ChefId chef, Actor? actor = null) =>
        cluster.Send(new AssignChef(booking, chef), actor ?? Actors.Admin());

    /// <summary>How many more parties of ten the slot takes.</summary>
    public static async Task<int> PlacesLeft(this ProductCluster cluster, StationDayKey day, int hour, int guests = 10)
    {
        var slots = await cluster.Send(new CheckAvailability(day, guests, null), Actor.Anonymous);
        return slots.Value.Single(slot => slot.Slot.Start == new TimeOnly(hour, 0)).PlacesLeft;
    }

    /// <summary>The booking as it is stored, with its timeline.</summary>
    public static async Task<Booking> Stored(this ProductCluster cluster, BookingId id)
    {
        await using var scope = cluster.Gateway.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MyHibachiDbContext>().Set<Booking>().AsNoTracking().SingleAsync(booking => booking.Id == id);
    }

    /// <summary>Waits until every event has been heard by everybody whom it concerns.</summary>
    public static Task Settled(this ProductCluster cluster) => Eventually.True(
        async () => await cluster.Tables.Value<long>("SELECT count(*) FROM outbox_events WHERE processed_at IS NULL") == 0,
        "every event is handled",
        async () => string.Join('\n', await cluster.Tables.Column<string>(
            "SELECT format('%s after %s attempts: %s', type, attempts, last_error) FROM outbox_events WHERE processed_at IS NULL")));
}
