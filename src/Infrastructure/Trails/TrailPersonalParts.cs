using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Trails;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Customers;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Trails;

internal sealed class TrailPersonalParts(MyHibachiDbContext db) : ITrailPersonalParts
{
    // Beside the trail, what hangs on the customer's record: past the trail on purpose, which would write down what is to be forgotten.
    public async Task Forget(Guid subject, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"SELECT audit_forget({subject})", ct);
        await db.Database.ExecuteSqlAsync(
            $"UPDATE leads SET contact_name = NULL, contact_email = NULL, contact_phone = NULL, wished_street = NULL WHERE customer_id = {subject}", ct);
        await db.Database.ExecuteSqlAsync(
            $"UPDATE messages SET recipient = 'forgotten', subject = NULL, body = '' WHERE booking_id IN (SELECT id FROM bookings WHERE customer_id = {subject})", ct);
    }
}

internal sealed class OpenBusiness(MyHibachiDbContext db) : IOpenBusiness
{
    private static readonly BookingStatus[] Open = [BookingStatus.PendingApproval, BookingStatus.PendingDeposit, BookingStatus.Confirmed];

    public Task<bool> Has(CustomerId customer, CancellationToken ct) =>
        db.Set<Booking>().AnyAsync(booking => booking.CustomerId == customer && Open.Contains(booking.Status), ct);
}
