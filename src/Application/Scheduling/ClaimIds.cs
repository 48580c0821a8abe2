using MyHibachi.Application.Common;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Scheduling;

namespace MyHibachi.Application.Scheduling;

/// <summary>Where the ids of claims are made.</summary>
public static class ClaimIds
{
    /// <summary>
    /// The one claim that a booking may make on a slot as it stands: whoever tries again to make or move the booking meets the place that an attempt before
    /// may have left held. Another slot is another claim, and so is the same slot later: what a day hears of a claim late must not touch the next one.
    /// </summary>
    /// <param name="version">Of the booking; 0 while it is being made.</param>
    public static ClaimId For(BookingId booking, StationDayKey day, TimeOnly start, int version = 0) => new(DerivedId.From(string.Create(
        CultureInfo.InvariantCulture, $"claim\n{booking.Value}\n{day.Station.Value}\n{day.Date:yyyy-MM-dd}\n{start:HH:mm:ss}{(version == 0 ? "" : $"\n{version}")}")));
}
