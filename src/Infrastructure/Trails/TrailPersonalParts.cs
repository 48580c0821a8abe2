using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Trails;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Customers;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Trails;

internal sealed class TrailPersonalParts(MyHibachiDbContext db) : ITrailPersonalParts
{
    public Task Forget(Guid subject, CancellationToken ct) => db.Database.ExecuteSqlAsync($"SELECT audit_forget({subject})", ct);
}

internal sealed class OpenBusiness(MyHibachiDbContext db) : IOpenBusiness
{
    private static readonly BookingStatus[] Open = [BookingStatus.PendingApproval, BookingStatus.PendingDeposit, BookingStatus.Confirmed];

    public Task<bool> Has(CustomerId customer, CancellationToken ct) =>
        db.Set<Booking>().AnyAsync(booking => booking.CustomerId == customer && Open.Contains(booking.Status), ct);
}
