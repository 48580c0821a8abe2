using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Pricing;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Leads;
using MyHibachi.Domain.Quotes;

namespace MyHibachi.Application.Quotes;

/// <summary>Tells an itemised price for a party at an address, and keeps it for as long as a quote stands.</summary>
/// <param name="Source">Where they came from; says nothing of what is asked for, so a repeat may say another.</param>
/// <param name="Contact">Whom to come back to when nobody can cook there, as a visitor types it. A quote that is told does not keep it.</param>
/// <param name="Consent">They agreed to that; a contact without it is refused.</param>
[OpenToAll]
public sealed record CalculateQuote(
    AddressForm Address,
    PartyForm Party,
    string IdempotencyKey,
    [property: JsonIgnore] DemandSource? Source = null,
    [property: JsonIgnore] CustomerForm? Contact = null,
    [property: JsonIgnore] bool Consent = false) : IRequest<Result<QuoteId>>, IIdempotent
{
    internal sealed class Validator : AbstractValidator<CalculateQuote>
    {
        public Validator()
        {
            RuleFor(request => request.IdempotencyKey).ValidKey();
            RuleFor(request => request.Address).SetValidator(new AddressFormValidator());
            RuleFor(request => request.Consent).Equal(true).When(request => request.Contact is not null)
                .WithErrorCode(LeadErrors.ConsentRequired().Code).WithMessage(LeadErrors.ConsentRequired().Message);
        }
    }

    internal sealed class Handler(PartyPricing pricing, IRepository<Quote> quotes, IIdGenerator ids, CurrentActor actor, TimeProvider time)
        : IRequestHandler<CalculateQuote, Result<QuoteId>>
    {
        public async Task<Result<QuoteId>> Handle(CalculateQuote request, CancellationToken cancellationToken)
        {
            var priced = await pricing.Price(request.Address, request.Party, cancellationToken);
            return priced
                .Then(offer => Quote.Make(
                    new(ids.Next()), actor.Value.User, offer.Venue, offer.Area, offer.Party, offer.Prices, Quote.DefaultLifetime, time.GetUtcNow()))
                .Map(quote =>
                {
                    quote.CameFrom(request.Source);
                    quotes.Add(quote);
                    return quote.Id;
                });
        }
    }
}
