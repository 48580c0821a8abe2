using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Domain.Pricing;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Pricing;

namespace MyHibachi.TestKit.Cluster;

/// <summary>The default prices, where a new database does not bring them along.</summary>
internal static class Prices
{
    public static async Task Ensure(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MyHibachiDbContext>();
        if (!await db.Set<PriceRow>().AnyAsync())
        {
            db.AddRange(Enum.GetValues<PriceType>().Select(type => new PriceRow { Type = type, Price = PriceList.Default[type] }));
            db.Add(new PricingSettingsRow { FreeMiles = PriceList.Default.FreeMiles });
            await db.SaveChangesAsync();
        }
    }
}
