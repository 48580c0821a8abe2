using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using MyHibachi.Application.Bookings;
using MyHibachi.Domain.Bookings;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Silo.Tests.Bookings;

/// <summary>What happened to a booking by itself.</summary>
internal static class Steps
{
    /// <summary>What the deposit's part of the timeline tells people, in order.</summary>
    public static readonly string[] DepositMessages =
    [
        "confirmation/Email", "confirmation/Sms", "deposit-cancellation/Email", "deposit-cancellation/Sms",
        "second-deposit-reminder/Email", "second-deposit-reminder/Sms", "staff-alert/Email",
    ];

    public static readonly TimelineStep[] OfTheDeposit =
        [TimelineStep.Confirmation, TimelineStep.SecondDepositReminder, TimelineStep.StaffAlert, TimelineStep.DepositCancellation];

    public static async Task<TimelineStep[]> Taken(this ProductCluster cluster, BookingId booking) =>
        [.. (await cluster.Stored(booking)).Timeline.OrderBy(entry => entry.Step).Select(entry => entry.Step)];

    /// <summary>Waits until the steps were taken, all that follows from them was done, and the reminder for the next is set.</summary>
    public static async Task WaitFor(this ProductCluster cluster, BookingId booking, params TimelineStep[] steps)
    {
        await cluster.AsTimeGoesOn(async () => (await cluster.Taken(booking)).SequenceEqual(steps), $"the steps are {string.Join(", ", steps)}");

        // Waits its turn behind the grain's running call, which sets the reminder last, and finds nothing due itself.
        await cluster.Grains.Booking(booking).Wake();
        await cluster.Settled();
    }

    /// <summary>
    /// Waits, and when nothing comes for a while lets the clock go on in small steps: a reminder that was set a moment after the
    /// clock had passed its time comes with the next retry, as it would in life.
    /// </summary>
    public static Task AsTimeGoesOn(this ProductCluster cluster, Func<Task<bool>> condition, string what)
    {
        var began = Stopwatch.GetTimestamp();
        return Eventually.True(
            async () =>
            {
                if (await condition())
                {
                    return true;
                }

                if (cluster.Time is FakeTimeProvider clock && Stopwatch.GetElapsedTime(began) > TimeSpan.FromSeconds(3))
                {
                    clock.Advance(TimeSpan.FromSeconds(1));
                }

                return false;
            },
            what);
    }

    /// <summary>Every message about the booking, as template and channel.</summary>
    public static Task<List<string>> Messages(this ProductCluster cluster, BookingId booking) => cluster.Tables.Column<string>(
        "SELECT template || '/' || channel FROM messages WHERE booking_id = $1 ORDER BY 1", booking.Value);

    /// <summary>How often each step was told to the world.</summary>
    public static Task<List<string>> Events(this ProductCluster cluster, BookingId booking) => cluster.Tables.Column<string>(
        "SELECT payload ->> 'step' FROM outbox_events WHERE booking_id = $1 AND type = 'TimelineStepTaken' ORDER BY id", booking.Value);

    /// <summary>When the booking's reminders are set for.</summary>
    public static async Task<DateTimeOffset[]> Reminders(this ProductCluster cluster, BookingId booking) =>
        [.. (await cluster.Tables.Column<DateTime>("SELECT start_time FROM orleans.reminders WHERE grain_id LIKE '%' || $1", booking.Value.ToString("N")))
            .Select(start => new DateTimeOffset(start, TimeSpan.Zero))];
}
