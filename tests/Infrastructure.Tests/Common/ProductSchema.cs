using Microsoft.EntityFrameworkCore;
using MyHibachi.Infrastructure.Common;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.TestKit;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Common;

/// <summary>A database of a test's own with the product's schema.</summary>
internal static class ProductSchema
{
    public static async Task<TestDatabase> CreateAsync(PostgresServer server, CancellationToken ct)
    {
        var database = await server.CreateDatabaseAsync(ct);
        await Database.MigrateAsync(database.ConnectionString, ct);
        return database;
    }

    public static MyHibachiDbContext Context(NpgsqlDataSource source)
    {
        var options = new DbContextOptionsBuilder<MyHibachiDbContext>();
        InfrastructureServices.Configure(options, source);
        return new(options.Options);
    }
}
