using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Pricing;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Leads;

namespace MyHibachi.Application.Leads;

/// <summary>Books a party for the person behind a lead, after all. A lead becomes one booking at most.</summary>
/// <param name="Source">Where they came from, as far as the lead does not know; says nothing of what is asked for, so a repeat may say another.</param>
[Requires(Permissions.LeadUpdate)]
public sealed record ConvertLead(
    LeadId Lead, AddressForm Address, PartyForm Party, SlotForm Slot, string IdempotencyKey, [property: JsonIgnore] DemandSource? Source = null)
    : IRequest<Result<BookingId>>, IIdempotent
{
    internal sealed class Validator : AbstractValidator<ConvertLead>
    {
        public Validator() => RuleFor(request => request.IdempotencyKey).ValidKey();
    }

    internal sealed class Handler(IRepository<Lead> leads, LeadSale sale, CurrentActor actor, TimeProvider time) : IRequestHandler<ConvertLead, Result<BookingId>>
    {
        public async Task<Result<BookingId>> Handle(ConvertLead request, CancellationToken cancellationToken)
        {
            if (await leads.Find(new LeadById(request.Lead, actor.Value.Scope), cancellationToken) is not { } lead)
            {
                return LeadErrors.NotFound();
            }

            if (lead.ConvertedTo is not null)
            {
                return LeadErrors.AlreadyConverted();
            }

            lead.CameFrom(request.Source ?? DemandSource.Unknown);
            var sold = await sale.Sell(lead, request, cancellationToken);
            return sold.Then(booking => lead.Convert(booking, actor.Value.Principal, time.GetUtcNow()).Map(_ => booking));
        }
    }
}

/// <summary>Sells a lead its party. The booking's id follows from the lead: what was sold before a crash is found by whoever goes on.</summary>
internal sealed class LeadSale(ISender sender, IRepository<Booking> bookings, IRepository<Customer> customers)
{
    public async Task<Result<BookingId>> Sell(Lead lead, ConvertLead request, CancellationToken ct)
    {
        var booking = LeadIds.BookingOf(lead.Id);
        return await bookings.Find(new BookingById(booking, new DataScope.Everything()), ct) is null
            ? await sender.Send(new CreateBooking(booking, request.Address, request.Party, request.Slot, await Who(lead, ct), null, $"lead/{lead.Id.Value:N}", lead.Source), ct)
            : booking;
    }

    private async Task<CustomerForm> Who(Lead lead, CancellationToken ct)
    {
        var known = lead.CustomerId is { } id ? await customers.Find(new CustomerById(id), ct) : null;
        return known is not null
            ? new(known.Name, known.Email.Value, known.Phone.Value)
            : new(lead.Contact.Name ?? "", lead.Contact.Email?.Value ?? "", lead.Contact.Phone?.Value ?? "");
    }
}
