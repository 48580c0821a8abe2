using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Common;

namespace MyHibachi.Infrastructure.Common.Persistence;

internal sealed class Repository<T>(MyHibachiDbContext db) : IRepository<T>
    where T : AggregateRoot
{
    public Task<T?> Find(Specification<T> specification, CancellationToken ct) =>
        specification.Conditions.Aggregate(db.Set<T>().AsQueryable(), (query, condition) => query.Where(condition)).SingleOrDefaultAsync(ct);

    public void Add(T aggregate) => db.Add(aggregate);
}
