using MyHibachi.Domain.Bookings;

namespace MyHibachi.Domain.Tests.Bookings;

/// <summary>What a booking's timer does when it goes off.</summary>
internal static class Ticks
{
    /// <summary>Takes whatever is due now, one step after the other.</summary>
    public static IReadOnlyList<TimelineStep> Tick(this Booking booking, DateTimeOffset now)
    {
        List<TimelineStep> taken = [];
        while (booking.TakeDueStep(now, TimelinePolicy.Default, RefundPolicy.Default) is { } step)
            taken.Add(step);

        return taken;
    }

    /// <summary>Lets the timer go off exactly when the next step falls due, until none is left.</summary>
    public static IReadOnlyList<(TimelineStep Step, DateTimeOffset At)> TickToTheEnd(this Booking booking, DateTimeOffset now)
    {
        List<(TimelineStep, DateTimeOffset)> taken = [];
        while (booking.NextStep(now, TimelinePolicy.Default) is { } next)
        {
            now = next.DueAt > now ? next.DueAt : now;
            taken.AddRange(booking.Tick(now).Select(step => (step, now)));
        }

        return taken;
    }
}
