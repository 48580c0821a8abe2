using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Leads;

namespace MyHibachi.Application.Leads;

/// <summary>Closes the leads of somebody who got a party on that date after all, unless that is what converts one. Idempotent.</summary>
[SystemOnly]
public sealed record SettleLead(BookingId Booking) : IRequest<Result<Done>>
{
    internal sealed class Handler(ILeadsOfSales leads, TimeProvider time) : IRequestHandler<SettleLead, Result<Done>>
    {
        public async Task<Result<Done>> Handle(SettleLead request, CancellationToken cancellationToken)
        {
            foreach (var lead in await leads.SettledBy(request.Booking, cancellationToken))
            {
                if (lead.IsOpen && LeadIds.BookingOf(lead.Id) != request.Booking)
                {
                    lead.Convert(request.Booking, Actor.System.Principal, time.GetUtcNow());
                }
            }

            return Done.Value;
        }
    }
}

/// <summary>Finds what a sale makes needless.</summary>
public interface ILeadsOfSales
{
    /// <summary>
    /// The open leads of who got the booking, by the mailbox or else the number, for its date or, as a price that was seen and left, for none; tracked for the
    /// commit. One statement, for most sales have none.
    /// </summary>
    Task<IReadOnlyList<Lead>> SettledBy(BookingId booking, CancellationToken ct);
}

/// <summary>Hears of bookings, so that nobody is called about a party they have.</summary>
internal sealed class SettleLeads(ISender sender, CurrentActor actor) : IEventHandler<BookingCreated>
{
    public async Task Handle(BookingCreated happened, long sequence, CancellationToken ct)
    {
        actor.Value = Actor.System;
        var settled = await sender.Send(new SettleLead(happened.Booking), ct);
        if (!settled.IsSuccess)
        {
            throw new LeadNotSettledException(settled.Errors[0].Code);
        }
    }
}

/// <summary>The outbox tries again.</summary>
internal sealed class LeadNotSettledException(string code) : Exception($"The lead was not settled: {code}.");
