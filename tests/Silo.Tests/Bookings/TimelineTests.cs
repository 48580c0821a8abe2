using MyHibachi.Application.Bookings;
using MyHibachi.Domain.Bookings;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Silo.Tests.Bookings;

[Collection(Clusters.MovingClock)]
public sealed class TimelineTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task The_steps_of_a_missed_deposit_come_by_themselves_each_once()
    {
        var (station, booking) = await Booked();
        var soldAt = _cluster.Clock.GetUtcNow();
        await _cluster.WaitFor(booking, Steps.OfTheDeposit[..1]);
        Assert.Equal([soldAt + TimeSpan.FromHours(1)], await _cluster.Reminders(booking));

        _cluster.Clock.Advance(TimeSpan.FromHours(1));
        await _cluster.WaitFor(booking, Steps.OfTheDeposit[..2]);
        Assert.Equal([soldAt + TimeSpan.FromHours(2)], await _cluster.Reminders(booking));

        _cluster.Clock.Advance(TimeSpan.FromHours(1));
        await _cluster.WaitFor(booking, Steps.OfTheDeposit[..3]);
        Assert.Equal([soldAt + TimeSpan.FromHours(6)], await _cluster.Reminders(booking));

        _cluster.Clock.Advance(TimeSpan.FromHours(4));
        await _cluster.WaitFor(booking, Steps.OfTheDeposit);
        await AssertCancelledForWantOfADeposit(station, booking);
    }

    [Fact]
    public async Task A_grain_that_left_memory_between_two_steps_takes_the_next_one()
    {
        var (_, booking) = await Booked();
        await _cluster.WaitFor(booking, Steps.OfTheDeposit[..1]);
        await _cluster.Deactivate(_cluster.Grains.Booking(booking));

        _cluster.Clock.Advance(TimeSpan.FromHours(1));

        await _cluster.AsTimeGoesOn(async () => (await _cluster.Taken(booking)).Length == 2, "the second step is taken");
    }

    [Fact]
    public async Task However_many_wake_it_at_once_each_step_comes_once()
    {
        var (_, booking) = await Booked();
        _cluster.Clock.Advance(TimeSpan.FromHours(6));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _cluster.Grains.Booking(booking).Wake())));

        await _cluster.WaitFor(booking, Steps.OfTheDeposit);
        Assert.Equal(Steps.OfTheDeposit.Select(step => step.ToString()), await _cluster.Events(booking));
        Assert.Equal(1, await _cluster.Tables.Value<long>("SELECT count(*) FROM leads WHERE booking_id = $1", booking.Value));
    }

    [Fact]
    public async Task A_paid_deposit_leads_on_to_the_reminders_of_the_event()
    {
        var (_, booking) = await Booked();
        await _cluster.WaitFor(booking, TimelineStep.Confirmation);

        await _cluster.Confirm(booking);
        await _cluster.WaitFor(booking, TimelineStep.Confirmation);

        var next = (await _cluster.Stored(booking)).StartsAt.AddDays(-3);
        Assert.Equal([next], await _cluster.Reminders(booking));
    }

    [Fact]
    public async Task A_step_far_ahead_is_waited_for_in_stages_of_thirty_days()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var booking = await _cluster.Book(station, await _cluster.Customer(), station.Slot(90, 18));
        await _cluster.WaitFor(booking, TimelineStep.Confirmation);
        await _cluster.Confirm(booking);
        await _cluster.WaitFor(booking, TimelineStep.Confirmation);

        Assert.Equal([_cluster.Clock.GetUtcNow().AddDays(30)], await _cluster.Reminders(booking));
    }

    [Fact]
    public async Task A_party_far_away_has_no_timeline_before_staff_approve_it()
    {
        var station = await _cluster.OpenStation([new()], with: station => station with { EscalationMiles = 1 });
        var customer = await _cluster.Customer();
        var sold = await _cluster.Send(Walking.Create(customer.Actor, station.VenueNearby(), station.Slot(5, 18)), customer.Actor);
        await _cluster.WaitFor(sold.Value);
        Assert.Empty(await _cluster.Reminders(sold.Value));

        _cluster.Clock.Advance(TimeSpan.FromHours(7));
        var approvedAt = _cluster.Clock.GetUtcNow();
        Assert.True((await _cluster.Send(new ApproveBooking(sold.Value), Actors.Manager(station.Id))).IsSuccess);
        await _cluster.WaitFor(sold.Value, TimelineStep.Confirmation);

        Assert.Equal(approvedAt + TimeSpan.FromHours(2), (await _cluster.Stored(sold.Value)).DepositDueAt);
        Assert.Equal([approvedAt + TimeSpan.FromHours(1)], await _cluster.Reminders(sold.Value));
    }

    [Fact]
    public async Task A_change_that_comes_in_between_does_not_end_the_timeline()
    {
        var (_, booking) = await Booked();
        await _cluster.WaitFor(booking, TimelineStep.Confirmation);
        _cluster.Clock.Advance(TimeSpan.FromMinutes(59));

        await using (var changed = await RowLock.OnBooking(_cluster, booking))
        {
            _cluster.Clock.Advance(TimeSpan.FromMinutes(1));
            await changed.WaitForSomebodyBehind();
            await changed.ChangeVersion();
        }

        await Eventually.True(async () => (await Retried(booking)).Length == 2, "the second step is taken after all");
    }

    // The clock that the retry waits for is the test's.
    private async Task<TimelineStep[]> Retried(BookingId booking)
    {
        _cluster.Clock.Advance(TimeSpan.FromSeconds(1));
        return await _cluster.Taken(booking);
    }

    private async Task<(TestStation Station, BookingId Booking)> Booked()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        return (station, await _cluster.Book(station, await _cluster.Customer(), station.Slot(5, 18)));
    }

    private async Task AssertCancelledForWantOfADeposit(TestStation station, BookingId booking)
    {
        var stored = await _cluster.Stored(booking);
        Assert.Equal((BookingStatus.Cancelled, CancelledBy.System), (stored.Status, stored.Cancellation!.By));
        Assert.Equal("DepositMissed", await _cluster.Tables.Value<string>("SELECT reason FROM leads WHERE booking_id = $1", booking.Value));
        Assert.Equal(Steps.DepositMessages, await _cluster.Messages(booking));
        Assert.Equal(Steps.OfTheDeposit.Select(step => step.ToString()), await _cluster.Events(booking));
        Assert.Empty(await _cluster.Reminders(booking));
        Assert.Equal(1, await _cluster.PlacesLeft(station.Day(5), 18));
    }
}
