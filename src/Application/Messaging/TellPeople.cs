using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;

namespace MyHibachi.Application.Messaging;

/// <summary>Tells customers and staff of what happened to a booking, unless it is no longer worth telling.</summary>
internal sealed class TellPeople(IMessageFacts facts, MessageDesk desk, TimelinePolicy timeline, TimeProvider time)
    : IEventHandler<TimelineStepTaken>, IEventHandler<BookingChanged>, IEventHandler<BookingCancelled>
{
    public async Task Handle(TimelineStepTaken happened, long sequence, CancellationToken ct)
    {
        var plan = MessagePlan.Of(happened.Step);
        if (plan.Count > 0
            && await facts.For(happened.Booking, ct) is { } known
            && known.Booking.IsWorthTelling(happened.Step, time.GetUtcNow(), timeline))
        {
            await desk.Send(plan, known, ct);
        }
    }

    // Another size or venue in the same slot keeps the place it had: whoever changed that has seen the answer. What two
    // parties agreed on is told with the agreement.
    public async Task Handle(BookingChanged happened, long sequence, CancellationToken ct)
    {
        if (happened is { ByAgreement: false } && happened.FromClaim != happened.Claim && await facts.For(happened.Booking, ct) is { Booking.IsLive: true } known)
        {
            await desk.Send(MessagePlan.OfMove(known.Customer), known, ct);
        }
    }

    public async Task Handle(BookingCancelled happened, long sequence, CancellationToken ct)
    {
        if (await facts.For(happened.Booking, ct) is { } known)
        {
            await desk.Send(MessagePlan.OfCancellation(happened.By), known, ct);
        }
    }
}
