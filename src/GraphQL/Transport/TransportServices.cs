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
        services.AddSingleton(GraphQLSettings.Read(configuration, environment.IsDevelopment()));
        services.AddSingleton<Documents>().AddSingleton<DocumentRules>().AddSingleton<CostLimit>().AddSingleton<UnhandledErrors>();
        services.AddSingleton<GraphQLExecutor>().AddSingleton<Callers>();
        services.AddSingleton<HttpTransport>().AddSingleton<EventStreams>().AddSingleton<SocketTransport>();
        return services.AddStrategies().AddGraphQL(null);
    }

    // Resolvers of one operation share a scope, and what is scoped, a database context above all, is for one at a time.
    // Loaders still load once a level: all fields of a level have asked before the first is answered.
    private static IServiceCollection AddStrategies(this IServiceCollection services) => services
        .AddSingleton(new ExecutionStrategyRegistration(new SerialExecutionStrategy(), OperationType.Query))
        .AddSingleton(new ExecutionStrategyRegistration(new SerialExecutionStrategy(), OperationType.Mutation))
        .AddSingleton<EventStrategy>()
        .AddSingleton(provider => new ExecutionStrategyRegistration(provider.GetRequiredService<EventStrategy>(), OperationType.Subscription));
}
