using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Identity;

internal sealed class PostgresCredentials(MyHibachiDbContext db, OwnTransaction transaction) : ICredentials
{
    public async Task<string?> HashOf(UserId user, CancellationToken ct) => await db.Set<Credential>().AsNoTracking()
        .Where(credential => credential.UserId == user)
        .Select(credential => credential.PasswordHash)
        .SingleOrDefaultAsync(ct);

    public Task<T> Change<T>(UserId user, Func<Credential?, T> change, CancellationToken ct) => transaction.Run(
        async own => change(await own.Set<Credential>()
            .FromSql($"SELECT * FROM credentials WHERE user_id = {user.Value} FOR UPDATE")
            .SingleOrDefaultAsync(ct)),
        ct);
}
