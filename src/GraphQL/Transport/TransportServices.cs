using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MyHibachi.GraphQL.Transport.Execution;
using MyHibachi.GraphQL.Transport.Http;
using MyHibachi.GraphQL.Transport.Sse;
using MyHibachi.GraphQL.Transport.WebSockets;

namespace MyHibachi.GraphQL.Transport;

/// <summary>Registers the transports. The schema and an <see cref="IRequestAuthenticator"/> are for the caller to register, as singletons.</summary>
internal static class TransportServices
{
    /// <exception cref="Infrastructure.Common.Settings.InvalidSettingException">A setting cannot be used.</exception>
    public static IServiceCollection AddGraphQLTransport(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.TryAddSingleton(TimeProvider.System);
        var settings = GraphQLSettings.Read(configuration, environment.IsDevelopment());
        services.AddSingleton(settings).AddSingleton(new PersistedOperations(settings));
        services.AddSingleton<Documents>().AddSingleton<DocumentRules>().AddSingleton<Budgets>().AddSingleton<CostLimit>().AddSingleton<UnhandledErrors>();
        services.AddSingleton<GraphQLExecutor>().AddSingleton<Callers>();
        services.AddSingleton<HttpTransport>().AddSingleton<EventStreams>().AddSingleton<SocketTransport>();
        return services.AddStrategies().AddGraphQL(null);
    }

    private static IServiceCollection AddStrategies(this IServiceCollection services) => services
        .AddSingleton(new ExecutionStrategyRegistration(new FieldByFieldStrategy(), OperationType.Query))
        .AddSingleton(new ExecutionStrategyRegistration(new FieldByFieldStrategy(), OperationType.Mutation))
        .AddSingleton<EventStrategy>()
        .AddSingleton(provider => new ExecutionStrategyRegistration(provider.GetRequiredService<EventStrategy>(), OperationType.Subscription));
}
