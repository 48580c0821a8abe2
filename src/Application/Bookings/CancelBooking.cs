using FluentValidation;
using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Bookings;

/// <summary>Ends a booking, gives its place back and decides the refund by the rules.</summary>
/// <param name="Reason">10 to 500 characters.</param>
[GenerateSerializer, Alias("bookings.cancel")]
[Requires(Permissions.BookingCancel)]
public sealed record CancelBooking(
    [property: Id(0)] BookingId Booking,
    [property: Id(1)] string Reason,
    [property: Id(2)] string IdempotencyKey) : IBookingRequest<Result<Done>>, IIdempotent
{
    internal sealed class Validator : AbstractValidator<CancelBooking>
    {
        public Validator() => RuleFor(request => request.IdempotencyKey).ValidKey();
    }

    internal sealed class Handler(IRepository<Booking> bookings, IClaims claims, CurrentActor actor, RefundPolicy refunds, TimeProvider time)
        : IRequestHandler<CancelBooking, Result<Done>>
    {
        public async Task<Result<Done>> Handle(CancelBooking request, CancellationToken cancellationToken)
        {
            if (await bookings.Find(new BookingById(request.Booking, actor.Value.Scope), cancellationToken) is not { } booking)
            {
                return BookingErrors.NotFound();
            }

            var by = actor.Value.Customer == booking.CustomerId ? CancelledBy.Customer : CancelledBy.Staff;
            var claim = booking.ClaimId;
            var cancelled = StatedReason.Create(request.Reason).Then(reason => booking.Cancel(reason, by, refunds, time.GetUtcNow()));
            if (cancelled.IsSuccess)
            {
                await claims.Release(claim, cancellationToken);
            }

            return cancelled.Map(_ => Done.Value);
        }
    }
}
