using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Customers;
using MyHibachi.Domain.Customers;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Customers;

internal sealed class CustomerReads(MyHibachiDbContext db) : ICustomerReads
{
    // Compiled, as the other reads of a list are that never change their shape: to make its tree anew costs as much as to read the rows.
    private static readonly Func<MyHibachiDbContext, IReadOnlyList<CustomerId>, IAsyncEnumerable<Customer>> Named = EF.CompileAsyncQuery(
        (MyHibachiDbContext db, IReadOnlyList<CustomerId> ids) => db.Set<Customer>().AsNoTracking().Where(customer => ids.Contains(customer.Id)));

    public async Task<IReadOnlyDictionary<CustomerId, Customer>> ByIds(IReadOnlyList<CustomerId> ids, CancellationToken ct) =>
        await Named(db, ids).ToDictionaryAsync(customer => customer.Id, cancellationToken: ct);
}
