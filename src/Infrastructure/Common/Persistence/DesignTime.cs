using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>Lets <c>dotnet ef</c> compare the model with the migrations. It never connects.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<MyHibachiDbContext>
{
    public MyHibachiDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<MyHibachiDbContext>();
        InfrastructureServices.Configure(options, NpgsqlDataSource.Create("Host=design-time"));
        return new(options.Options);
    }
}
