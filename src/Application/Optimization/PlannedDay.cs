using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Optimization;
using MyHibachi.Domain.Scheduling;
using System.Security.Cryptography;
using System.Text;

namespace MyHibachi.Application.Optimization;

/// <summary>A day as it is stored, and what is to be decided of it.</summary>
internal sealed record PlannedDay(IReadOnlyList<DayBooking> Bookings, DayProblem Problem)
{
    /// <summary>Another text for another day: another place, size, venue, chef, or other hours of a chef.</summary>
    public string Fingerprint { get; } = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [
        .. Bookings.OrderBy(one => one.Claim.Id.Value).Select(one => string.Create(
            CultureInfo.InvariantCulture, $"{one.Claim.Id.Value} {one.Booking?.Value} {one.Claim.Event.StartsAt:O} {one.Claim.Event.EndsAt:O} {one.Claim.Event.Place} {one.Claim.Guests} {one.Claim.Seats}")),
        .. Problem.Chefs.OrderBy(chef => chef.Id.Value).Select(chef => string.Create(
            CultureInfo.InvariantCulture, $"{chef.Id.Value} {chef.Home} {chef.MaxGuests} {string.Join(' ', chef.Duty)}")),
    ]))));

    public BookingId? BookingOf(ClaimId claim) => Bookings.First(one => one.Claim.Id == claim).Booking;

    public Seats SeatsOf(ClaimId claim) => Bookings.First(one => one.Claim.Id == claim).Claim.Seats;

    /// <summary>Whether somebody else knows the day so, too.</summary>
    public bool IsKnownAs(IEnumerable<Claim> claims) => Told(claims).SetEquals(Told(Bookings.Select(one => one.Claim)));

    private static HashSet<(ClaimId, Engagement, int, Seats)> Told(IEnumerable<Claim> claims) =>
        [.. claims.Select(claim => (claim.Id, claim.Event, claim.Guests, claim.Seats))];
}
