using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Common;

namespace MyHibachi.Application.Bookings;

/// <summary>What every change of a booking has in common: it is met, it is as the client read it, and the answer tells what became another.</summary>
internal sealed class EditedBookings(IRepository<Booking> bookings, IClaims claims, RecordDesk records, CurrentActor actor)
{
    public async Task<Result<ChangedBooking>> Edit(BookingId id, int version, Func<Booking, Task<Result<Done>>> change, CancellationToken ct)
    {
        if (await bookings.Find(new BookingById(id, actor.Value.Scope), ct) is not { } booking)
        {
            return BookingErrors.NotFound();
        }

        if (await records.Stale(booking, id.Value, version, ct) is { } stale)
        {
            return stale;
        }

        var (before, chefs) = (BookingSummary.Of(booking), await ChefsOf(booking, ct));
        var changed = await change(booking);
        var left = !chefs.Except(await ChefsOf(booking, ct)).Any() ? [] : (BookingChange[])[new("chef", "assigned", "to be assigned anew")];
        return changed.Map(_ => new ChangedBooking(
            [.. before.To(BookingSummary.Of(booking)).Concat(left).Select(line => new ChangedField(line.Field, line.Before, line.After))]));
    }

    /// <summary>Who is assigned to the booking.</summary>
    public async Task<ChefId[]> ChefsOf(Booking booking, CancellationToken ct) => [.. (await claims.SeatsOf(booking.ClaimId, ct)).Chefs];
}
