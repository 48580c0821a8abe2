using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;

namespace MyHibachi.Infrastructure.Common.Persistence;

internal sealed class Repository<T>(MyHibachiDbContext db) : IRepository<T>
    where T : AggregateRoot
{
    public Task<T?> Find(Specification<T> specification, CancellationToken ct) => Find(db.Set<T>(), specification, ct);

    public Task<T?> FindEvenDeleted(Specification<T> specification, CancellationToken ct) => Find(db.Set<T>().IgnoreQueryFilters([Deletions.Hidden]), specification, ct);

    public void Add(T aggregate) => db.Add(aggregate);

    private static Task<T?> Find(IQueryable<T> all, Specification<T> specification, CancellationToken ct) =>
        specification.Conditions.Aggregate(all, (query, condition) => query.Where(condition)).SingleOrDefaultAsync(ct);
}
