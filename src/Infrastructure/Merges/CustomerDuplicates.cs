using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Merges;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Merges;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Customers;

namespace MyHibachi.Infrastructure.Merges;

internal sealed class CustomerDuplicates(MyHibachiDbContext db) : ICustomerDuplicates
{
    public async Task<IReadOnlyList<LikelyDuplicate>?> Of(DataScope scope, CustomerId customer, CancellationToken ct)
    {
        if (!await db.Customers(scope, deleted: false).AnyAsync(one => one.Id == customer, ct))
        {
            return null;
        }

        // Who was forgotten has a number that is nobody's.
        var alike = await db.Database.SqlQuery<Alike>(
            $"""
            SELECT o.id, mailbox_of(o.email) = mailbox_of(c.email) AS email, o.phone = c.phone AS phone,
                   address_keys_of(o.addresses) && address_keys_of(c.addresses) AS address
            FROM customers c JOIN customers o ON o.id <> c.id AND o.deleted_at IS NULL AND (
                mailbox_of(o.email) = mailbox_of(c.email) OR o.phone = c.phone OR address_keys_of(o.addresses) && address_keys_of(c.addresses))
            WHERE c.id = {customer.Value} AND c.phone <> '+10000000000'
            """).ToDictionaryAsync(one => new CustomerId(one.Id), ct);
        var ids = alike.Keys.ToList();
        var met = await db.Customers(scope, deleted: false).AsNoTracking().Where(one => ids.Contains(one.Id)).ToListAsync(ct);
        return
        [
            .. met.Select(one => new LikelyDuplicate(one, alike[one.Id].By())).OrderByDescending(one => one.SameBy.Count).ThenBy(one => one.Customer.CreatedAt)
                .ThenBy(one => one.Customer.Id.Value).Take(ICustomerDuplicates.AtMost),
        ];
    }

    public async Task<IReadOnlyList<CustomerMerge>> Merges(CustomerId customer, CancellationToken ct) =>
        await db.Set<CustomerMerge>().AsNoTracking().Where(merge => merge.CustomerId == customer).OrderByDescending(merge => merge.At).ThenBy(merge => merge.Id).ToListAsync(ct);

    public Task<CustomerMerge?> Merge(CustomerMergeId id, CancellationToken ct) => db.Set<CustomerMerge>().AsNoTracking().SingleOrDefaultAsync(merge => merge.Id == id, ct);

    private sealed record Alike(Guid Id, bool Email, bool Phone, bool Address)
    {
        public IReadOnlyList<Likeness> By() =>
            [.. ((bool Is, Likeness By)[])[(Email, Likeness.Email), (Phone, Likeness.Phone), (Address, Likeness.Address)] is var all ? all.Where(one => one.Is).Select(one => one.By) : []];
    }
}

internal sealed class OwnedRecords(MyHibachiDbContext db) : IOwnedRecords
{
    public async Task<CustomerRecords> Of(Customer customer, CancellationToken ct) => new(
        customer,
        await db.Set<Domain.Bookings.Booking>().WithDeleted().Where(booking => booking.CustomerId == customer.Id).ToListAsync(ct),
        await db.Set<Domain.Leads.Lead>().Where(lead => lead.CustomerId == customer.Id).ToListAsync(ct),
        await db.Set<Domain.Waitlists.WaitlistEntry>().Where(entry => entry.CustomerId == customer.Id).ToListAsync(ct));
}
