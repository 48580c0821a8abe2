using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Negotiations;

namespace MyHibachi.Application.Negotiations;

/// <summary>Has the day wake when the time to answer is over.</summary>
internal sealed class WakeForTheAnswer(IGrainFactory grains) : IEventHandler<NegotiationRequested>
{
    public Task Handle(NegotiationRequested happened, long sequence, CancellationToken ct) => grains.StationDay(new(happened.Station, happened.Date)).EndNegotiations();
}

/// <summary>Ends what a booking is asked or asks for when it is cancelled, deleted or gets another time.</summary>
internal sealed class SpoilNegotiations(INegotiations negotiations, ISender sender)
    : IEventHandler<BookingChanged>, IEventHandler<BookingCancelled>, IEventHandler<BookingDeleted>
{
    public Task Handle(BookingChanged happened, long sequence, CancellationToken ct) => Spoil(happened.Booking, ct);

    public Task Handle(BookingCancelled happened, long sequence, CancellationToken ct) => Spoil(happened.Booking, ct);

    public Task Handle(BookingDeleted happened, long sequence, CancellationToken ct) => Spoil(happened.Booking, ct);

    private async Task Spoil(BookingId booking, CancellationToken ct)
    {
        foreach (var open in await negotiations.OpenWith(booking, ct))
        {
            var ended = await sender.Send(new EndNegotiation(NegotiationFile.DayOf(open), open.Id, Spoiled: true), ct);
            if (!ended.IsSuccess)
            {
                throw new NegotiationNotEndedException(ended.Errors[0].Code);
            }
        }
    }
}

/// <summary>Whoever woke the day, or the outbox, tries again.</summary>
[GenerateSerializer, Alias("negotiations.not-ended")]
public sealed class NegotiationNotEndedException(string code) : Exception($"A negotiation was not ended: {code}.");
