using Microsoft.Extensions.DependencyInjection;

namespace MyHibachi.Infrastructure.Common.ReferenceData;

internal static class ReferenceDataServices
{
    /// <summary>Needs the notifications and the context; the features bring what is remembered.</summary>
    public static IServiceCollection AddReferenceData(this IServiceCollection services) => services
        .AddSingleton<ReferenceCaches>()
        .AddHostedService<ReferenceDataListener>();
}
