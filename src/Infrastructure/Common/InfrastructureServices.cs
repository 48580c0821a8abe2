using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using MyHibachi.Application.Common;
using MyHibachi.Infrastructure.Bookings;
using MyHibachi.Infrastructure.Chefs;
using MyHibachi.Infrastructure.Common.DemoData;
using MyHibachi.Infrastructure.Common.Notifications;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.ReferenceData;
using MyHibachi.Infrastructure.Common.Settings;
using MyHibachi.Infrastructure.Customers;
using MyHibachi.Infrastructure.Identity;
using MyHibachi.Infrastructure.Leads;
using MyHibachi.Infrastructure.Merges;
using MyHibachi.Infrastructure.Messaging;
using MyHibachi.Infrastructure.Negotiations;
using MyHibachi.Infrastructure.Optimization;
using MyHibachi.Infrastructure.Pricing;
using MyHibachi.Infrastructure.Quotes;
using MyHibachi.Infrastructure.Scheduling;
using MyHibachi.Infrastructure.Settings;
using MyHibachi.Infrastructure.Stations;
using MyHibachi.Infrastructure.Trails;
using MyHibachi.Infrastructure.Waitlists;
using Npgsql;

namespace MyHibachi.Infrastructure.Common;

/// <summary>Registers the adapters of every port, on one PostgreSQL database.</summary>
public static class InfrastructureServices
{
    private static readonly StaffConnections.Introduction Introduction = new();

    /// <param name="connectionString">Of the product's own database.</param>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration, string connectionString)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IIdGenerator, IdGenerator>();
        services.AddBusinessRules(configuration).AddSingleton(FeatureFlags.Read(configuration));
        services.AddSingleton(_ => NpgsqlDataSource.Create(ConnectionDefaults.Under(connectionString)));
        services.AddPooledDbContextFactory<MyHibachiDbContext>((provider, options) => Configure(options, provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddHostedService<BoundLogin>().AddSingleton(_ => new StaffConnections(connectionString)).AddScoped(Context);
        services.AddScoped(typeof(IRepository<>), typeof(Repository<>));
        services.AddScoped<IUnitOfWork, UnitOfWork>().AddScoped<AuditWriter>().AddScoped<IIdempotencyStore, IdempotencyStore>();
        services.AddScoped<IRecordHistory, RecordHistory>();
        services.AddNotifications(configuration).AddReferenceData().AddIdentity(configuration).AddDemoData();
        services.AddOptimization(configuration);
        return services.AddBookings().AddChefs(configuration).AddCustomers().AddLeads().AddMerges().AddMessaging(configuration).AddNegotiations().AddPricing().AddQuotes().AddScheduling(configuration).AddSettings().AddStations(configuration).AddTrails().AddWaitlists();
    }

    private static MyHibachiDbContext Context(IServiceProvider scope) => scope.GetRequiredService<CurrentActor>() is { OnlyReads: true, Value.Scope: DataScope.OfStations(var stations) }
        ? scope.GetRequiredService<StaffConnections>().Open(scope.GetRequiredService<DbContextOptions<MyHibachiDbContext>>(), stations)
        : scope.GetRequiredService<IDbContextFactory<MyHibachiDbContext>>().CreateDbContext();

    // One statement an aggregate: what it owns is a handful of rows (a person's roles and stations, a booking's steps), for which a
    // second round trip would cost more than the rows that a join repeats. Two statements could also read two states.
    //
    // Whether what the database refuses is an error, those know who catch it: most of it is a refusal, and the rest they log.
    internal static void Configure(DbContextOptionsBuilder options, NpgsqlDataSource source) => options
        .UseNpgsql(source, npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
        .ConfigureWarnings(events => events.Log(
            (RelationalEventId.CommandError, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug),
            (CoreEventId.SaveChangesFailed, LogLevel.Debug),
            (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug),

            // What hangs on a deleted record is read by the record's own queries only.
            (CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning, LogLevel.Debug)))
        .AddInterceptors(Introduction)
        .UseSnakeCaseNamingConvention();
}

internal sealed class IdGenerator(TimeProvider time) : IIdGenerator
{
    public Guid Next() => Guid.CreateVersion7(time.GetUtcNow());
}
