using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Leads;

namespace MyHibachi.Application.Bookings;

/// <summary>Takes the one step of the timeline that is due, if one is, and tells when the next one is.</summary>
[GenerateSerializer, Alias("bookings.take-due-step")]
[SystemOnly]
public sealed record TakeDueStep([property: Id(0)] BookingId Booking) : IBookingRequest<Result<DateTimeOffset?>>
{
    internal sealed class Handler(IRepository<Booking> bookings, IRepository<Lead> leads, IClaims claims, IIdGenerator ids, BookingPolicies policies, TimeProvider time)
        : IRequestHandler<TakeDueStep, Result<DateTimeOffset?>>
    {
        public async Task<Result<DateTimeOffset?>> Handle(TakeDueStep request, CancellationToken cancellationToken)
        {
            if (await bookings.Find(new BookingById(request.Booking, new DataScope.Everything()), cancellationToken) is not { } booking)
            {
                return BookingErrors.NotFound();
            }

            var (now, claim) = (time.GetUtcNow(), booking.ClaimId);
            if (booking.TakeDueStep(now, policies.Timeline, policies.Refunds) is TimelineStep.DepositCancellation)
            {
                await claims.Release(claim, cancellationToken);
                leads.Add(Lead.From(new(ids.Next()), booking, LeadReason.DepositMissed, now));
            }

            return Result<DateTimeOffset?>.Success(booking.NextStep(now, policies.Timeline)?.DueAt);
        }
    }
}

/// <summary>The rules a booking lives by.</summary>
public sealed record BookingPolicies(TimelinePolicy Timeline, RefundPolicy Refunds);
