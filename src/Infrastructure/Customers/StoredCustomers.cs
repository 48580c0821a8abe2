using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Customers;

internal sealed class StoredCustomers(MyHibachiDbContext db) : ICustomers
{
    public Task<Customer?> Find(DataScope scope, CustomerId id, bool deleted, CancellationToken ct) =>
        db.Customers(scope, deleted).SingleOrDefaultAsync(customer => customer.Id == id, ct);

    // The mailbox first: it tells a person better than a number does.
    public Task<Customer?> Other(CustomerId self, EmailAddress email, PhoneNumber? phone, CancellationToken ct) => db.Set<Customer>().AsNoTracking()
        .Where(customer => customer.Id != self && (customer.Email == email || customer.Phone == phone))
        .OrderByDescending(customer => customer.Email == email).ThenBy(customer => customer.Id)
        .FirstOrDefaultAsync(ct);

    public async Task<CustomerId?> OfAccount(UserId account, CancellationToken ct)
    {
        var found = await db.Database.SqlQuery<Guid?>($"SELECT living_customer_of({account.Value}) AS \"Value\"").SingleAsync(ct);
        return found is { } id ? new CustomerId(id) : null;
    }

    public Task<bool> HasLiveBookings(CustomerId id, CancellationToken ct) => db.Set<Booking>().AnyAsync(
        booking => booking.CustomerId == id
            && (booking.Status == BookingStatus.PendingApproval || booking.Status == BookingStatus.PendingDeposit || booking.Status == BookingStatus.Confirmed),
        ct);
}
