using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Bookings;

/// <summary>Every chef of the booking's station, best first, with the reasons; those who cannot, with why not.</summary>
[Requires(Permissions.BookingAssignChef)]
public sealed record RecommendChefs(BookingId Booking) : IRequest<Result<ChefRecommendation[]>>
{
    internal sealed class Handler(IRepository<Booking> bookings, ISender sender, CurrentActor actor)
        : IRequestHandler<RecommendChefs, Result<ChefRecommendation[]>>
    {
        public async Task<Result<ChefRecommendation[]>> Handle(RecommendChefs request, CancellationToken cancellationToken)
        {
            if (await bookings.Find(new BookingById(request.Booking, actor.Value.Scope), cancellationToken) is not { } booking)
            {
                return BookingErrors.NotFound();
            }

            return booking.ClaimId is { } claim
                ? await sender.Send(new ScoreChefs(new(booking.StationId, booking.Slot.Date), claim, booking.RequestedChef), cancellationToken)
                : BookingErrors.WrongStatus(booking.Status);
        }
    }
}
