using MediatR;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Bookings;

/// <summary>Which slot a use case wants for whom and where; what a refusal needs to tell which booking has it already.</summary>
public sealed class SlotWish
{
    /// <summary>Null while nothing is wanted.</summary>
    public WantedSlot? Value { get; private set; }

    /// <summary>The field by which the client wants it.</summary>
    public string Field { get; set; } = "slot";

    public void Of(BookingId booking, CustomerId customer, Address venue, SlotForm slot) => Value = new(booking, customer, venue, slot);
}

/// <summary>A slot that is wanted for a booking.</summary>
public sealed record WantedSlot(BookingId Booking, CustomerId Customer, Address Venue, SlotForm Slot);

/// <summary>Finds bookings that are in the way.</summary>
public interface IOtherBookings
{
    /// <summary>The number of the booking that the customer or the venue has in the slot already, if the caller may meet it.</summary>
    Task<string?> NumberOf(WantedSlot wanted, DataScope scope, CancellationToken ct);
}

/// <summary>
/// Names the other booking to those who may see it when the database refuses a second one. It asks only then, so that a sale pays nothing for it.
/// </summary>
internal sealed class NameTheDuplicate<TRequest, TResponse>(SlotWish wish, IOtherBookings others, CurrentActor actor) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IBookingRequest<TResponse>
    where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var answer = await next();
        return !answer.IsSuccess && answer.Errors[0] == BookingErrors.Duplicate() && wish.Value is { } wanted
            ? TResponse.Failure([await Named(wanted, cancellationToken)])
            : answer;
    }

    private async Task<Error> Named(WantedSlot wanted, CancellationToken ct) =>
        (await others.NumberOf(wanted, actor.Value.Scope, ct) is { } number ? BookingErrors.Duplicate(number) : BookingErrors.Duplicate()).At(wish.Field);
}
