using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Bookings;

/// <summary>Parties that were sold elsewhere are brought in.</summary>
[Collection(OneCluster.Name)]
public sealed class ImportBookingTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_party_whose_deposit_was_received_is_confirmed_at_once()
    {
        var station = await _cluster.OpenStation(chefs: 1);

        var booking = await _cluster.Stored((await Import(station, 18, paid: 150)).Value);

        Assert.Equal((BookingStatus.Confirmed, Money.FromDollars(150)), (booking.Status, booking.Paid));
        Assert.Equal(0, await _cluster.PlacesLeft(station.Day(5), 18));
    }

    [Fact]
    public async Task One_that_owes_its_deposit_is_asked_for_it()
    {
        var station = await _cluster.OpenStation(chefs: 1);

        Assert.Equal(BookingStatus.PendingDeposit, (await _cluster.Stored((await Import(station, 18)).Value)).Status);
    }

    [Fact]
    public async Task A_reference_is_one_booking_whoever_sends_it_and_whatever_it_says_then()
    {
        var station = await _cluster.OpenStation(chefs: 2);
        var (reference, manager) = (Walking.NewKey(), Actors.Manager(station.Id));

        var first = await Import(station, 18, reference: reference);
        var again = await Import(station, 12, reference: $" {reference} ", actor: manager);

        Assert.Equal(first.Value, again.Value);
        Assert.Equal(new TimeOnly(18, 0), (await _cluster.Stored(first.Value)).Slot.Start);
    }

    [Fact]
    public async Task Two_who_send_one_reference_at_once_make_one_booking()
    {
        var station = await _cluster.OpenStation(chefs: 3);
        var reference = Walking.NewKey();

        var sent = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Import(station, 18, reference: reference)));

        Assert.Single(sent.Select(one => one.Value).Distinct());
        Assert.Equal(2, await _cluster.PlacesLeft(station.Day(5), 18));
    }

    [Fact]
    public async Task A_full_slot_is_full_for_the_other_books_too()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        _ = (await Import(station, 18)).Value;

        await Refuses(Request(station, 18), "SLOT_TAKEN", "slot");
    }

    [Theory]
    [InlineData(99.99, "DEPOSIT_TOO_SMALL")]
    [InlineData(100_000, "PAID_TOO_MUCH")]
    [InlineData(-0.01, "INVALID_AMOUNT")]
    public async Task What_was_received_is_nothing_or_fits_the_price(decimal dollars, string code)
    {
        var station = await _cluster.OpenStation(chefs: 1);

        await Refuses(Request(station, 18, paid: dollars), code, "amountPaidCents");
        Assert.Equal(1, await _cluster.PlacesLeft(station.Day(5), 18));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task A_reference_is_there_and_short(string reference)
    {
        var station = await _cluster.OpenStation(chefs: 1);

        await Refuses(Request(station, 18, reference: reference), "INVALID_REFERENCE", "reference");
    }

    [Fact]
    public async Task A_reference_of_a_deleted_booking_or_of_another_station_is_taken()
    {
        var (station, other) = (await _cluster.OpenStation(chefs: 2), await _cluster.OpenStation(chefs: 2));
        var (kept, gone) = (Request(station, 18), Request(station, 15));
        await Task.WhenAll(_cluster.Send(kept, Actors.Admin()), _cluster.Send(gone, Actors.Admin()));
        Assert.True((await _cluster.Send(new DeleteBooking(gone.Booking, "It was written down twice."), Actors.Admin())).IsSuccess);

        await Refuses(gone, "REFERENCE_TAKEN", "reference");
        await _cluster.Refuses(kept, Actors.Manager(other.Id), "REFERENCE_TAKEN", "reference");
    }

    [Fact]
    public async Task A_customer_brings_nothing_in()
    {
        var (station, customer) = await _cluster.Ready();

        await _cluster.Refuses(Request(station, 18), customer.Actor, "FORBIDDEN", null);
    }

    private Task Refuses(ImportBooking request, string code, string field) => _cluster.Refuses(request, Actors.Admin(), code, field);

    private Task<Result<BookingId>> Import(TestStation station, int hour, decimal paid = 0, string? reference = null, Actor? actor = null) =>
        _cluster.Send(Request(station, hour, paid, reference), actor ?? Actors.Admin());

    private static ImportBooking Request(TestStation station, int hour, decimal paid = 0, string? reference = null)
    {
        reference ??= Walking.NewKey();
        var mailbox = $"{Guid.CreateVersion7():N}@example.com";
        return new(
            ImportBooking.IdOf(reference), reference, station.Venue(), Walking.Adults(10), station.Slot(5, hour), new("Maria Lopez", mailbox, "(408) 555-0123"),
            Money.FromDollars(paid));
    }
}
