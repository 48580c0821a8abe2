using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Waitlists;

namespace MyHibachi.Application.Waitlists;

/// <summary>Ends the waiting of somebody who got a party in the slot by another way. Idempotent.</summary>
[SystemOnly]
public sealed record SettleWaitlists(BookingId Booking) : IRequest<Result<Done>>
{
    internal sealed class Handler(IWaitlists waitlists, IClaims claims) : IRequestHandler<SettleWaitlists, Result<Done>>
    {
        public async Task<Result<Done>> Handle(SettleWaitlists request, CancellationToken cancellationToken)
        {
            foreach (var entry in await waitlists.SettledBy(request.Booking, cancellationToken))
            {
                await claims.Release(entry.ClaimId, cancellationToken);
                entry.Settle(request.Booking);
            }

            return Done.Value;
        }
    }
}

/// <summary>Ends the waiting of somebody who is to be forgotten. Idempotent.</summary>
[SystemOnly]
public sealed record LeaveAllWaitlists(CustomerId Customer) : IRequest<Result<Done>>
{
    internal sealed class Handler(IWaitlists waitlists, IClaims claims) : IRequestHandler<LeaveAllWaitlists, Result<Done>>
    {
        public async Task<Result<Done>> Handle(LeaveAllWaitlists request, CancellationToken cancellationToken)
        {
            foreach (var entry in await waitlists.OpenOf(request.Customer, cancellationToken))
            {
                await claims.Release(entry.ClaimId, cancellationToken);
                entry.Leave();
            }

            return Done.Value;
        }
    }
}

/// <summary>Hears what makes waiting needless.</summary>
internal sealed class EndNeedlessWaits(ISender sender) : IEventHandler<BookingCreated>, IEventHandler<CustomerForgotten>
{
    public async Task Handle(BookingCreated happened, long sequence, CancellationToken ct) => Demand(await sender.Send(new SettleWaitlists(happened.Booking), ct));

    public async Task Handle(CustomerForgotten happened, long sequence, CancellationToken ct) => Demand(await sender.Send(new LeaveAllWaitlists(happened.Customer), ct));

    private static void Demand(Result<Done> done)
    {
        if (!done.IsSuccess)
        {
            throw new WaitNotEndedException(done.Errors[0].Code);
        }
    }
}

/// <summary>The outbox tries again.</summary>
internal sealed class WaitNotEndedException(string code) : Exception($"A wait was not ended: {code}.");

/// <summary>Has the day look after those who wait, when somebody joins them or a place comes free that it has not heard of.</summary>
internal sealed class WakeTheWaitlist(IGrainFactory grains) : IEventHandler<WaitlistJoined>, IEventHandler<WaitlistPlaceOffered>, IEventHandler<WaitlistPlaceGivenBack>
{
    public Task Handle(WaitlistJoined happened, long sequence, CancellationToken ct) =>
        grains.StationDay(new(happened.Station, happened.Date)).ServeWaiting();

    // Whoever made the offer may have died before it set the reminder that ends it.
    public Task Handle(WaitlistPlaceOffered happened, long sequence, CancellationToken ct) =>
        grains.StationDay(new(happened.Station, happened.Date)).ServeWaiting();

    public Task Handle(WaitlistPlaceGivenBack happened, long sequence, CancellationToken ct) =>
        grains.StationDay(new(happened.Station, happened.Date)).PlaceReleased(happened.Claim);
}
