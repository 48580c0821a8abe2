using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Pricing;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Bookings;

/// <summary>
/// Brings in a party that was sold elsewhere, such as in the books of before: it takes its place in the slot as any other does, at today's prices,
/// and is confirmed at once when its deposit was received there. Idempotent by the reference, whoever sends it again.
/// </summary>
/// <param name="Booking">Made from the reference: see <see cref="IdOf"/>.</param>
/// <param name="Reference">What the party is called in the other books.</param>
/// <param name="Paid">What was received there; nothing asks for the deposit as for any other party.</param>
[GenerateSerializer, Alias("bookings.import")]
[Requires(Permissions.BookingImport)]
public sealed record ImportBooking(
    [property: Id(0)] BookingId Booking,
    [property: Id(1)] string Reference,
    [property: Id(2)] AddressForm Address,
    [property: Id(3)] PartyForm Party,
    [property: Id(4)] SlotForm Slot,
    [property: Id(5)] CustomerForm Customer,
    [property: Id(6)] Money Paid) : IBookingRequest<Result<BookingId>>
{
    private const int MaxReference = 64;

    /// <summary>One reference is one booking.</summary>
    public static BookingId IdOf(string reference) => new(DerivedId.From($"import\n{reference.Trim()}"));

    internal sealed class Validator : AbstractValidator<ImportBooking>
    {
        public Validator()
        {
            RuleFor(request => request.Reference).Must(text => text.Trim().Length is > 0 and <= MaxReference)
                .WithErrorCode("INVALID_REFERENCE").WithMessage($"A reference has 1 to {MaxReference} characters.");
            RuleFor(request => request.Paid).Must(amount => amount >= Money.Zero).OverridePropertyName("AmountPaidCents")
                .WithErrorCode("INVALID_AMOUNT").WithMessage("What was received is not less than nothing.");
            RuleFor(request => request.Address).SetValidator(new AddressFormValidator());
            RuleFor(request => request.Address).WithStreet();
        }
    }

    internal sealed class Handler(IRepository<Booking> bookings, PartyDesk desk, CurrentActor actor) : IRequestHandler<ImportBooking, Result<BookingId>>
    {
        public async Task<Result<BookingId>> Handle(ImportBooking request, CancellationToken cancellationToken)
        {
            if (await bookings.FindEvenDeleted(new BookingById(request.Booking, new DataScope.Everything()), cancellationToken) is { } known)
            {
                return known.Deletion is null && actor.Value.Scope.HoldsAllOf(known.StationId) ? known.Id : BookingErrors.ReferenceTaken();
            }

            return await desk.Sell(
                request.Address,
                request.Party,
                request.Customer,
                (customer, offer) => new(request.Booking, customer, offer, request.Slot) { Paid = request.Paid },
                cancellationToken);
        }
    }
}
