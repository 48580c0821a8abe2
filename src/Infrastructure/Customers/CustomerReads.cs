using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Customers;
using MyHibachi.Domain.Customers;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Customers;

internal sealed class CustomerReads(MyHibachiDbContext db) : ICustomerReads
{
    public async Task<IReadOnlyDictionary<CustomerId, Customer>> ByIds(IReadOnlyList<CustomerId> ids, CancellationToken ct) =>
        await db.Set<Customer>().AsNoTracking().Where(customer => ids.Contains(customer.Id)).ToDictionaryAsync(customer => customer.Id, ct);
}
