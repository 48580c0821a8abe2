using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;

namespace MyHibachi.Infrastructure.Customers;

internal static class CustomersServices
{
    public static IServiceCollection AddCustomers(this IServiceCollection services) => services
        .AddSingleton<IPhoneNumbers, LibPhoneNumbers>()
        .AddScoped<ICustomers, StoredCustomers>()
        .AddScoped<IDeletedRows, DeletedCustomers>()
        .AddScoped<ICustomerReads, CustomerReads>();
}
