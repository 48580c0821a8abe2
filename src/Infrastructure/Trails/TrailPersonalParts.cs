using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Trails;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
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
            $"""
            UPDATE quotes SET venue_street = NULL
            WHERE venue_street IS NOT NULL AND (owner = {subject} OR converted_to IN (SELECT id FROM bookings WHERE customer_id = {subject}))
            """,
            ct);

        // A venue's street is what tells two parties of one slot apart: each forgotten one is a place of its own. Town and postal code stay, for tax is owed by them.
        await db.Database.ExecuteSqlAsync(
            $$$"""
            UPDATE bookings SET venue_street = 'Forgotten ' || id, details = '{"Guests":[],"Access":{}}', notes = '{"Tags":[]}'
            WHERE customer_id = {{{subject}}} AND venue_street <> 'Forgotten ' || id
            """,
            ct);
        await db.Database.ExecuteSqlAsync(
            $"UPDATE messages SET recipient = 'forgotten', subject = NULL, body = '' WHERE booking_id IN (SELECT id FROM bookings WHERE customer_id = {subject})", ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE messages SET recipient = 'forgotten', subject = NULL, body = ''
            WHERE key IN (SELECT 'waitlist/' || id || '/' || channel FROM waitlist_entries, unnest(ARRAY['Sms', 'Email']) AS channel WHERE customer_id = {subject})
            """,
            ct);
        await db.Database.ExecuteSqlAsync($"UPDATE waitlist_entries SET venue_street = NULL WHERE customer_id = {subject}", ct);
    }
}

internal sealed class OpenBusiness(MyHibachiDbContext db) : IOpenBusiness
{
    private static readonly BookingStatus[] Open = [BookingStatus.PendingApproval, BookingStatus.PendingDeposit, BookingStatus.Confirmed];

    public Task<bool> Has(CustomerId customer, CancellationToken ct) =>
        db.Set<Booking>().AnyAsync(booking => booking.CustomerId == customer && Open.Contains(booking.Status), ct);
}

internal sealed class Forgettable(MyHibachiDbContext db) : IForgettable
{
    public async Task<(IReadOnlyList<Customer> Records, IReadOnlyList<User> Accounts)> With(Customer customer, CancellationToken ct)
    {
        var merged = await db.Database.SqlQuery<Guid>(
            $"""
            WITH RECURSIVE same AS (
                SELECT {customer.Id.Value}::uuid AS id
                UNION SELECT c.id FROM customers c JOIN same ON c.merged_into = same.id)
            SELECT id AS "Value" FROM same
            """).ToListAsync(ct);
        var ids = merged.Select(id => new CustomerId(id)).ToList();
        var records = await db.Set<Customer>().WithDeleted().Where(one => ids.Contains(one.Id)).ToListAsync(ct);
        var accounts = records.Where(record => record.UserId is not null).Select(record => record.UserId!.Value).ToList();
        return (records, await db.Set<User>().Where(user => accounts.Contains(user.Id)).ToListAsync(ct));
    }
}
