using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Merges;

namespace MyHibachi.Infrastructure.Merges;

internal static class MergesServices
{
    public static IServiceCollection AddMerges(this IServiceCollection services) =>
        services.AddScoped<IOwnedRecords, OwnedRecords>().AddScoped<ICustomerDuplicates, CustomerDuplicates>();
}
