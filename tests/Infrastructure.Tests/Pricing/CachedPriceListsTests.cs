using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using MyHibachi.Domain.Pricing;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Tests.Common.ReferenceData;
using MyHibachi.TestKit;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Pricing;

public sealed class CachedPriceListsTests(PostgresServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_installation_starts_with_the_default_prices()
    {
        await using var database = await ReferenceDatabase.Create(server);
        await using var process = await RunningProcess.Start(database.ConnectionString);

        var prices = await process.Prices.Current(Ct);

        Assert.All(Enum.GetValues<PriceType>(), type => Assert.Equal(PriceList.Default[type], prices[type]));
        Assert.Equal(PriceList.Default.FreeMiles, prices.FreeMiles);
    }

    [Fact]
    public async Task A_migration_leaves_the_prices_that_staff_have_set()
    {
        await using var database = await ReferenceDatabase.Create(server);
        await database.Run("UPDATE prices SET cents = 6100 WHERE type = 'Adult'; UPDATE pricing_settings SET free_miles = 12");
        await database.Run("""DELETE FROM "__EFMigrationsHistory" WHERE migration_id LIKE '%DefaultPrices'""");

        await Database.MigrateAsync(database.ConnectionString, Ct);

        await using var process = await RunningProcess.Start(database.ConnectionString);
        var prices = await process.Prices.Current(Ct);
        Assert.Equal((6100, 12), (prices[PriceType.Adult].Cents, prices.FreeMiles));
    }

    [Fact]
    public async Task No_default_price_belongs_to_the_model_where_a_migration_would_set_it_again()
    {
        await using var database = await ReferenceDatabase.Create(server);

        var seeded = await database.Use(db => Task.FromResult(db.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(type => type.GetSeedData().Any()).Select(type => type.ClrType.Name).Order().ToArray()));

        Assert.Equal(["PermissionRow", "Role", "RolePermission"], seeded);
    }

    [Theory]
    [InlineData("UPDATE prices SET cents = -1 WHERE type = 'Adult'", "ck_prices_cents")]
    [InlineData("UPDATE pricing_settings SET free_miles = -1", "ck_pricing_settings_free_miles")]
    [InlineData("INSERT INTO pricing_settings VALUES (2, 10)", "ck_pricing_settings_one_row")]
    public async Task The_database_refuses_prices_that_are_none(string sql, string constraint)
    {
        await using var database = await ReferenceDatabase.Create(server);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => database.Run(sql));

        Assert.Equal(constraint, refused.ConstraintName);
    }
}
