using Microsoft.EntityFrameworkCore;
using MyHibachi.Infrastructure.Common;
using MyHibachi.Infrastructure.Common.Persistence;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Common;

/// <summary>The product's tables as the program sees them.</summary>
internal static class ProductSchema
{
    public static MyHibachiDbContext Context(NpgsqlDataSource source)
    {
        var options = new DbContextOptionsBuilder<MyHibachiDbContext>();
        InfrastructureServices.Configure(options, source);
        return new(options.Options);
    }
}
