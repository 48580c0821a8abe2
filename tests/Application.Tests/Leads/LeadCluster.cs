using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
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

    /// <summary>The only lead of whoever left this address.</summary>
    public static async Task<Lead> LeadOf(this ProductCluster cluster, string email)
    {
        await using var scope = cluster.Gateway.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MyHibachiDbContext>().Set<Lead>().AsNoTracking()
            .SingleAsync(lead => lead.Contact.Email == EmailAddress.FromStored(email), TestContext.Current.CancellationToken);
    }

    /// <summary>The account of somebody whom leads can be given to.</summary>
    public static async Task<UserId> Colleague(this ProductCluster cluster)
    {
        var id = Guid.CreateVersion7();
        await cluster.Tables.Execute(
            """
            WITH account AS (INSERT INTO users (id, email, name, created_at, is_active, version) VALUES ($1, $1 || '@example.com', 'Cora Colleague', now(), true, 0))
            INSERT INTO user_roles (user_id, role) VALUES ($1, 'STATION_MANAGER')
            """,
            id);
        return new(id);
    }

    public static async Task<Lead> LeadAt(this ProductCluster cluster, StationId station) => Assert.Single(await cluster.LeadsAt(station));
}
