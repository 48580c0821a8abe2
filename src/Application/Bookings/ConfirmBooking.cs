using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Bookings;

/// <summary>Staff record a deposit that was received outside the system; the booking is confirmed.</summary>
/// <param name="AmountPaid">The deposit at least, the total at most.</param>
[GenerateSerializer, Alias("bookings.confirm")]
[Requires(Permissions.BookingConfirm)]
public sealed record ConfirmBooking(
    [property: Id(0)] BookingId Booking,
    [property: Id(1)] Money AmountPaid,
    [property: Id(2)] string IdempotencyKey) : IBookingRequest<Result<Done>>, IIdempotent
{
    internal sealed class Validator : AbstractValidator<ConfirmBooking>
    {
        public Validator()
        {
            RuleFor(request => request.IdempotencyKey).ValidKey();
            RuleFor(request => request.AmountPaid).Must(amount => amount > Money.Zero).OverridePropertyName("AmountPaidCents")
                .WithErrorCode("INVALID_AMOUNT").WithMessage("An amount that was received is more than nothing.");
        }
    }

    internal sealed class Handler(IRepository<Booking> bookings, CurrentActor actor) : IRequestHandler<ConfirmBooking, Result<Done>>
    {
        public async Task<Result<Done>> Handle(ConfirmBooking request, CancellationToken cancellationToken) =>
            await bookings.Find(new BookingById(request.Booking, actor.Value.Scope), cancellationToken) is { } booking
                ? booking.Confirm(request.AmountPaid)
                : BookingErrors.NotFound();
    }
}
