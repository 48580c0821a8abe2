using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MyHibachi.Application.Common;
using MyHibachi.Application.Scheduling;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.Settings;
using MyHibachi.Infrastructure.Scheduling;
using Npgsql;

namespace MyHibachi.Infrastructure.Common;

/// <summary>Registers the adapters of every port, on one PostgreSQL database.</summary>
public static class InfrastructureServices
{
    /// <param name="connectionString">Of the product's own database.</param>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration, string connectionString)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IIdGenerator, IdGenerator>();
        services.AddBusinessRules(configuration);
        services.AddSingleton(_ => new NpgsqlDataSourceBuilder(WithDefaults(connectionString)).Build());
        services.AddDbContextPool<MyHibachiDbContext>((provider, options) => Configure(options, provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddScoped(typeof(IRepository<>), typeof(Repository<>));
        services.AddScoped<IUnitOfWork, UnitOfWork>().AddScoped<AuditWriter>().AddScoped<IIdempotencyStore, IdempotencyStore>();
        services.AddScoped<IClaims, Claims>().AddScoped<IHolds, Holds>().AddScoped<IWorkloads, Workloads>();
        return services;
    }

    internal static void Configure(DbContextOptionsBuilder options, NpgsqlDataSource source) =>
        options.UseNpgsql(source).UseSnakeCaseNamingConvention();

    // A statement that runs again and again is parsed once a connection; the caller's own settings win.
    private static string WithDefaults(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (!builder.ContainsKey("Max Auto Prepare"))
        {
            builder.MaxAutoPrepare = 100;
            builder.AutoPrepareMinUsages = 2;
        }

        return builder.ConnectionString;
    }
}

internal sealed class IdGenerator(TimeProvider time) : IIdGenerator
{
    public Guid Next() => Guid.CreateVersion7(time.GetUtcNow());
}
