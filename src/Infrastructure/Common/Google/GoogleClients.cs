using Microsoft.Extensions.DependencyInjection;

namespace MyHibachi.Infrastructure.Common.Google;

internal static class GoogleClients
{
    // No log lines of the client's own: the address of a request holds the key and where a customer lives.
    public static IServiceCollection AddGoogleClient(this IServiceCollection services, string client, GoogleSettings settings)
    {
        services.AddHttpClient(client, http => (http.BaseAddress, http.Timeout) = (settings.GoogleAddress, Timeout.InfiniteTimeSpan)).RemoveAllLoggers();
        return services;
    }
}
