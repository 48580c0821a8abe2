using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Common;

namespace MyHibachi.Infrastructure.Chefs;

internal static class ChefsServices
{
    public static IServiceCollection AddChefs(this IServiceCollection services) => services
        .AddScoped<IChefReads, ChefReads>()
        .AddScoped<IDeletedRows, DeletedChefs>();
}
