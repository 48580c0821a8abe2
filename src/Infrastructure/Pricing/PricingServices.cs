using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Pricing;

namespace MyHibachi.Infrastructure.Pricing;

internal static class PricingServices
{
    public static IServiceCollection AddPricing(this IServiceCollection services) => services.AddSingleton<IPriceLists, CachedPriceLists>();
}
