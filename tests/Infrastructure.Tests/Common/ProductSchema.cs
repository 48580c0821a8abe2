using Microsoft.EntityFrameworkCore;
using MyHibachi.Infrastructure.Common;
using MyHibachi.Infrastructure.Common.Outbox;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.TestKit;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Common;

/// <summary>The product's tables as the model has them, in a database that has none yet.</summary>
internal static class ProductSchema
{
    public static async Task<TestDatabase> CreateAsync(PostgresServer server, CancellationToken ct)
    {
        var database = await server.CreateDatabaseAsync(ct);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var db = Context(source);
        if (await db.Database.EnsureCreatedAsync(ct))
        {
            await db.Database.ExecuteSqlRawAsync(SqlScripts.SchemaRules, ct);
            await db.Database.ExecuteSqlRawAsync(OutboxSql.Script, ct);
        }

        return database;
    }

    public static MyHibachiDbContext Context(NpgsqlDataSource source)
    {
        var options = new DbContextOptionsBuilder<MyHibachiDbContext>();
        InfrastructureServices.Configure(options, source);
        return new(options.Options);
    }
}
