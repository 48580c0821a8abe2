using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using MyHibachi.Application.Bookings;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Pricing;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Leads;

namespace MyHibachi.Application.Leads;

/// <summary>Keeps what somebody typed into the booking form, with their consent, in case they leave it half-way. A booking for that date settles it.</summary>
/// <param name="Consent">Without it nothing is kept.</param>
/// <param name="Reason">Why they could not book, as the page heard it; it counts if it is so. A repeat may leave it out.</param>
[OpenToAll]
public sealed record SaveBookingDraft(
    CustomerForm Contact,
    AddressForm? Address,
    PartyForm? Party,
    DateOnly? Date,
    TimeOnly? Time,
    DemandSource Source,
    bool Consent,
    string IdempotencyKey,
    [property: JsonIgnore] LeadReason? Reason = null) : IRequest<Result<Done>>, IIdempotent
{
    internal sealed class Validator : AbstractValidator<SaveBookingDraft>
    {
        public Validator()
        {
            RuleFor(request => request.IdempotencyKey).ValidKey();
            RuleFor(request => request.Address!).SetValidator(new AddressFormValidator()).When(request => request.Address is not null);
        }
    }

    internal sealed class Handler(LeadDesk desk, LeadFacts facts, DraftReasons reasons) : IRequestHandler<SaveBookingDraft, Result<Done>>
    {
        public async Task<Result<Done>> Handle(SaveBookingDraft request, CancellationToken cancellationToken)
        {
            if (!request.Consent)
            {
                return LeadErrors.ConsentRequired();
            }

            var contact = facts.Contact(request.Contact);
            if (contact is { Email: null, Phone: null })
            {
                return LeadErrors.NobodyToReach();
            }

            var slot = request.Date is { } date ? new SlotForm(date, request.Time ?? default) : null;
            var demand = new LostDemand(null, request.Contact, request.Address, null, request.Party, slot, request.IdempotencyKey, request.Source);
            var attempt = await facts.Attempt(demand, await reasons.Of(request, cancellationToken), contact, cancellationToken);
            attempt = attempt with { Wish = attempt.Wish with { Time = request.Time } };
            await desk.Capture(attempt, request.IdempotencyKey, cancellationToken);
            return Done.Value;
        }
    }
}
