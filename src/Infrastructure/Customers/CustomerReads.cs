using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.Reads;

namespace MyHibachi.Infrastructure.Customers;

internal sealed class CustomerReads(MyHibachiDbContext db) : ICustomerReads
{
    // Compiled, as the other reads of a list are that never change their shape: to make its tree anew costs as much as to read the rows.
    private static readonly Func<MyHibachiDbContext, IReadOnlyList<CustomerId>, IAsyncEnumerable<Customer>> Named = EF.CompileAsyncQuery(
        (MyHibachiDbContext db, IReadOnlyList<CustomerId> ids) =>
            db.Set<Customer>().AsNoTracking().IgnoreQueryFilters().Where(customer => ids.Contains(customer.Id)));

    public async Task<IReadOnlyDictionary<CustomerId, Customer>> ByIds(IReadOnlyList<CustomerId> ids, CancellationToken ct) =>
        await Named(db, ids).ToDictionaryAsync(customer => customer.Id, cancellationToken: ct);

    public async Task<IReadOnlyDictionary<UserId, Customer>> OfAccounts(IReadOnlyList<UserId> accounts, CancellationToken ct) =>
        await db.Set<Customer>().AsNoTracking().Where(customer => customer.UserId != null && accounts.Contains(customer.UserId.Value))
            .ToDictionaryAsync(customer => customer.UserId!.Value, ct);

    public Task<Customer?> Find(DataScope scope, CustomerId id, CancellationToken ct) =>
        db.Customers(scope, deleted: false).AsNoTracking().SingleOrDefaultAsync(customer => customer.Id == id, ct);

    public Task<Page<Customer>> List(DataScope scope, CustomerFilter filter, SortDirection direction, PageRequest page, CancellationToken ct) =>
        Filtered(scope, filter).PageAsync(customer => customer.CreatedAt, customer => customer.Id, direction, page, ct);

    public Task<int> Count(DataScope scope, CustomerFilter filter, CancellationToken ct) => Filtered(scope, filter).CountAsync(ct);

    private IQueryable<Customer> Filtered(DataScope scope, CustomerFilter filter)
    {
        var customers = db.Customers(scope, filter.Deleted).AsNoTracking();
        if (filter.Station is { } station)
        {
            customers = db.At(customers, [station]);
        }

        return SearchTerm.Of(filter.Search) is { } pattern
            ? customers.Where(customer => EF.Functions.Like(EF.Property<string>(customer, CustomerConfiguration.SearchText), pattern, SearchTerm.Escape))
            : customers;
    }
}
