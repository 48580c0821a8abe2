using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>Brings the schema of a database up to date.</summary>
public static class Database
{
    /// <summary>Applies what is missing. Several processes may call it at once: one works, the others wait.</summary>
    public static async Task MigrateAsync(string connectionString, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        var options = new DbContextOptionsBuilder<MyHibachiDbContext>();
        InfrastructureServices.Configure(options, source);
        await using var db = new MyHibachiDbContext(options.Options);

        // Asked first, for comparing the whole model with the last migration's takes seconds, and most starts find nothing to do.
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            await db.Database.MigrateAsync(ct);
        }
    }
}
