using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Optimization;
using MyHibachi.Infrastructure.Common.Outbox;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Optimization;

internal static class OptimizationServices
{
    public static IServiceCollection AddOptimization(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(Setting.Section<OptimizationSettings>(configuration, OptimizationSettings.Section, OptimizationSettings.Check))
        .AddSingleton<SolverThreads>()
        .AddSingleton<IDayOptimizer, OrToolsDayOptimizer>()
        .AddSingleton<IOutdatedRows, StalePreviews>()
        .AddScoped<IDayBookings, DayBookings>()
        .AddScoped<IDayPlanReads, DayPlanReads>();
}
