using MediatR;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Leads;

namespace MyHibachi.Application.Leads;

/// <summary>Closes the lead of somebody who got a party on that date after all, unless that is what converts it. Idempotent.</summary>
[SystemOnly]
public sealed record SettleLead(BookingId Booking) : IRequest<Result<Done>>
{
    internal sealed class Handler(IRepository<Booking> bookings, IRepository<Customer> customers, IRepository<Lead> leads, TimeProvider time)
        : IRequestHandler<SettleLead, Result<Done>>
    {
        public async Task<Result<Done>> Handle(SettleLead request, CancellationToken cancellationToken)
        {
            var everything = new DataScope.Everything();
            if (await bookings.Find(new BookingById(request.Booking, everything), cancellationToken) is { } booking
                && await customers.Find(new CustomerById(booking.CustomerId), cancellationToken) is { } customer)
            {
                // For that date, and from a price that was seen and left, which has no date.
                foreach (var date in new DateOnly?[] { booking.Slot.Date, null })
                {
                    var id = LeadIds.Of(new LeadContact(null, customer.Email, customer.Phone), date);
                    Settle(await leads.Find(new LeadById(id, everything), cancellationToken), booking.Id);
                }
            }

            return Done.Value;
        }

        private void Settle(Lead? lead, BookingId booking)
        {
            if (lead is { IsOpen: true } && LeadIds.BookingOf(lead.Id) != booking)
            {
                lead.Convert(booking, Actor.System.Principal, time.GetUtcNow());
            }
        }
    }
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
