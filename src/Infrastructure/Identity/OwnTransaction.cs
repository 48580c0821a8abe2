using Microsoft.EntityFrameworkCore;
using MyHibachi.Domain.Common;
using MyHibachi.Infrastructure.Common.Notifications;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>Stores what must be remembered although the request that brought it about is refused.</summary>
internal sealed class OwnTransaction(DbContextOptions<MyHibachiDbContext> options, CommitNews news)
{
    public async Task<T> Run<T>(Func<MyHibachiDbContext, Task<T>> work, CancellationToken ct)
    {
        await using var db = new MyHibachiDbContext(options);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var answer = await work(db);
        foreach (var changed in db.ChangeTracker.Entries<AggregateRoot>().Where(entry => entry.State is EntityState.Modified))
        {
            changed.Property(root => root.Version).CurrentValue++;
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        if (db.ChangeTracker.Entries<AuditRow>().Any())
        {
            news.Tell(NotificationChannels.Audit);
        }

        return answer;
    }
}
