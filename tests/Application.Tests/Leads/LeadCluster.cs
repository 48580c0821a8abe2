using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Domain.Leads;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Leads;

/// <summary>A cluster in which every failed booking becomes a lead, as it does in the product.</summary>
[CollectionDefinition(Name)]
public sealed class LeadCluster : ICollectionFixture<LeadFixture>
{
    public const string Name = "A cluster that captures leads";
}

public sealed class LeadFixture(PostgresServer server) : ClusterFixture(server)
{
    protected override ClusterPlan Plan { get; } = new() { Settings = new Dictionary<string, string?>() };
}

internal static class StoredLeads
{
    public static async Task<IReadOnlyList<Lead>> LeadsAt(this ProductCluster cluster, StationId station)
    {
        await using var scope = cluster.Gateway.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MyHibachiDbContext>().Set<Lead>().AsNoTracking()
            .Where(lead => lead.StationId == station).OrderBy(lead => lead.CapturedAt).ToListAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<Lead> LeadAt(this ProductCluster cluster, StationId station) => Assert.Single(await cluster.LeadsAt(station));
}
