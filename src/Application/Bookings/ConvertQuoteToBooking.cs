using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Quotes;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Quotes;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Bookings;

/// <summary>Books the party of a quote at the quoted price, for the customer who is signed in.</summary>
/// <param name="Booking">Made from the idempotency key, so that repeats meet in one grain.</param>
/// <param name="Street">House number and street; null keeps what the quote has.</param>
/// <param name="Source">Where they came from; says nothing of what is asked for, so a repeat may say another.</param>
[GenerateSerializer, Alias("bookings.convert-quote")]
[Requires(Permissions.BookingCreate)]
public sealed record ConvertQuoteToBooking(
    [property: Id(0)] BookingId Booking,
    [property: Id(1)] QuoteId Quote,
    [property: Id(2)] SlotForm Slot,
    [property: Id(3)] string? Street,
    [property: Id(4)] ChefId? RequestedChef,
    [property: Id(5)] string IdempotencyKey,
    [property: Id(6), JsonIgnore] DemandSource? Source = null) : IBookingRequest<Result<BookingId>>, IIdempotent
{
    /// <summary>The place that the caller keeps for it. Left out of what a repeat is compared with where there is none, as before there were any.</summary>
    [Id(20), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ClaimId? Hold { get; init; }

    internal sealed class Validator : AbstractValidator<ConvertQuoteToBooking>
    {
        public Validator()
        {
            RuleFor(request => request.IdempotencyKey).ValidKey();
            RuleFor(request => request.Street).MaximumLength(200).WithErrorCode("INVALID_STREET").WithMessage("A street has at most 200 characters.");
        }
    }

    internal sealed class Handler(IRepository<Quote> quotes, BookingSale sale, CurrentActor actor, TimeProvider time)
        : IRequestHandler<ConvertQuoteToBooking, Result<BookingId>>
    {
        public async Task<Result<BookingId>> Handle(ConvertQuoteToBooking request, CancellationToken cancellationToken)
        {
            if (actor.Value.Customer is not { } customer)
            {
                return AccessErrors.Forbidden();
            }

            if (await quotes.Find(new QuoteById(request.Quote, actor.Value), cancellationToken) is not { } quote)
            {
                return QuoteErrors.NotFound();
            }

            var offer = quote.Convert(request.Booking, time.GetUtcNow()).Then(_ => OfferOf(quote, request.Street));
            return offer.IsSuccess
                ? await sale.Sell(new(request.Booking, customer, offer.Value, request.Slot, request.RequestedChef, quote.Source ?? request.Source, request.Hold), cancellationToken)
                : Result<BookingId>.Failure(offer.Errors);
        }

        private static Result<Offer> OfferOf(Quote quote, string? street) => Offer.Make(
            quote.StationId,
            string.IsNullOrWhiteSpace(street) ? quote.Venue : quote.Venue with { Street = street.Trim() },
            quote.DistanceMiles,
            quote.RequiresEscalation,
            quote.Party,
            quote.Price,
            quote.Rates);
    }
}
