using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Scheduling;

/// <summary>Where the ids of claims are made.</summary>
public static class ClaimIds
{
    /// <summary>
    /// The one claim of a booking on a slot: whoever tries again to make the booking meets the place that an attempt before may have left
    /// held. Another slot is another claim.
    /// </summary>
    public static ClaimId For(BookingId booking, StationDayKey day, TimeOnly start) => new(DerivedId.From(
        string.Create(CultureInfo.InvariantCulture, $"claim\n{booking.Value}\n{day.Station.Value}\n{day.Date:yyyy-MM-dd}\n{start:HH:mm:ss}")));
}
