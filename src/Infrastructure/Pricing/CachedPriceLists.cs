using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Pricing;
using MyHibachi.Domain.Pricing;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.ReferenceData;

namespace MyHibachi.Infrastructure.Pricing;

internal sealed class CachedPriceLists(ReferenceCaches caches) : IPriceLists
{
    private readonly ReferenceCache<PriceList> _prices = caches.Cache(Read, PriceConfiguration.Table, PricingSettingsConfiguration.Table);

    public Task<PriceList> Current(CancellationToken ct) => _prices.Get(ct).AsTask();

    private static async Task<PriceList> Read(MyHibachiDbContext db)
    {
        var settings = await db.Set<PricingSettingsRow>().AsNoTracking().SingleAsync();
        var prices = await db.Set<PriceRow>().AsNoTracking().ToDictionaryAsync(row => row.Type, row => row.Price);
        return new(prices, settings.FreeMiles);
    }
}
