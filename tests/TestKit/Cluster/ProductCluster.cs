using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MyHibachi.Application.Common;
using Orleans.TestingHost;

namespace MyHibachi.TestKit.Cluster;

/// <summary>
/// The product's silos and one gateway in this process, on a database of their own: the product's own services throughout, its
/// reminders in PostgreSQL. Only the membership and the network are in memory.
/// </summary>
public sealed class ProductCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private readonly ClusterPlan _plan;

    private ProductCluster(InProcessTestCluster cluster, ClusterPlan plan, TestDatabase database) =>
        (_cluster, _plan, Database, Tables) = (cluster, plan, database, new(database.ConnectionString));

    public TestDatabase Database { get; }

    public ProductTables Tables { get; }

    /// <summary>The clock of everything that the product does, reminders included.</summary>
    /// <exception cref="InvalidOperationException">The cluster runs on real time.</exception>
    public FakeTimeProvider Clock => _plan.Clock ?? throw new InvalidOperationException("This cluster runs on real time.");

    public TimeProvider Time => (TimeProvider?)_plan.Clock ?? TimeProvider.System;

    /// <summary>The services of a gateway that is a process of its own.</summary>
    public IServiceProvider Gateway => _cluster.Client.ServiceProvider;

    public IGrainFactory Grains => _cluster.Client;

    /// <summary>The services of each silo, and so of the gateway that it may host.</summary>
    public IReadOnlyList<IServiceProvider> Silos => [.. _cluster.Silos.Select(silo => silo.ServiceProvider)];

    public static async Task<ProductCluster> StartAsync(PostgresServer server, ClusterPlan plan, CancellationToken ct)
    {
        var database = await server.CreateDatabaseAsync(ct);
        var cluster = ClusterAssembly.Build(plan, database.ProgramConnectionString);
        await cluster.DeployAsync(ct);
        await Prices.Ensure(cluster.Client.ServiceProvider);
        return new(cluster, plan, database);
    }

    /// <summary>Sends a request through the gateway.</summary>
    public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, Actor actor) => Gateway.SendAs(actor, request);

    /// <summary>Takes a grain out of memory.</summary>
    public Task Deactivate(IAddressable grain) => _cluster.DeactivateAsync(grain);

    /// <summary>Ends the silo that the grain lives on without letting it finish anything.</summary>
    /// <exception cref="InvalidOperationException">The grain is not in memory.</exception>
    public async Task KillSiloOf(IAddressable grain)
    {
        var address = _cluster.TryGetGrainContext(grain.GetGrainId(), out var context)
            ? context.Address.SiloAddress!
            : throw new InvalidOperationException("The grain is not in memory.");
        await _cluster.KillSiloAsync(_cluster.GetSiloForAddress(address)!);
    }

    public Task StartAnotherSilo() => _cluster.StartAdditionalSiloAsync();

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAllSilosAsync(CancellationToken.None);
        await _cluster.DisposeAsync();
        await Tables.DisposeAsync();
        await Database.DisposeAsync();
    }
}

/// <summary>Sends requests as somebody.</summary>
public static class Sending
{
    /// <summary>The way a resolver does: one scope, the caller in it, one request.</summary>
    public static async Task<TResponse> SendAs<TResponse>(this IServiceProvider services, Actor actor, IRequest<TResponse> request)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Value = actor;
        return NamedRefusals.Check(request, await scope.ServiceProvider.GetRequiredService<ISender>().Send(request));
    }
}
