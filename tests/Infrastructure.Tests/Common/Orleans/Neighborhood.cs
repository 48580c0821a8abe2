using System.Net;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>
/// A silo among others which differ from it in one part of the address each, and all of them once more in another cluster:
/// what a text does to the one must not happen to the rest.
/// </summary>
internal sealed class Neighborhood : IDisposable
{
    private readonly OrleansProviders _elsewhere;
    private readonly SiloStatus _status;

    internal Neighborhood(OrleansDatabase database, SiloStatus status = SiloStatus.Active)
    {
        Orleans = new(database.ConnectionString);
        _elsewhere = new(database.ConnectionString);
        _status = status;
        Subject = ClusterMembers.Silo(1, status);
    }

    internal OrleansProviders Orleans { get; }
    internal IMembershipTable Table => Orleans.Members;
    internal MembershipEntry Subject { get; }

    private MembershipEntry[] Neighbors => [Neighbor(address: "127.0.0.2"), Neighbor(port: 11112), Neighbor(generation: 2)];

    internal async Task SettleAsync()
    {
        foreach (var table in new[] { Table, _elsewhere.Members })
        {
            await table.InitializeAsync();
            await table.AddAsync([Subject, .. Neighbors]);
        }
    }

    /// <param name="version">Of the subject's cluster, which was 4 when everybody had settled.</param>
    /// <param name="subject">What became of it; null when it should be gone.</param>
    internal async Task AssertAsync(int version, MembershipEntry? subject)
    {
        MembershipEntry[] expected = subject is null ? Neighbors : [subject, .. Neighbors];
        Assert.Equal(ClusterMembers.Listing(version, expected), (await Table.SeeAsync()).Listing());
        await AssertElsewhereAsync();
    }

    internal async Task AssertElsewhereAsync() => Assert.Equal(
        ClusterMembers.Listing(4, [ClusterMembers.Silo(1, _status), .. Neighbors]), (await _elsewhere.Members.SeeAsync()).Listing());

    public void Dispose()
    {
        Orleans.Dispose();
        _elsewhere.Dispose();
    }

    /// <summary>Nothing but the address may tell it from the subject.</summary>
    private MembershipEntry Neighbor(string address = "127.0.0.1", int port = 11111, int generation = 1)
    {
        var silo = ClusterMembers.Silo(generation, _status, address: IPAddress.Parse(address), port: port);
        silo.IAmAliveTime = Subject.IAmAliveTime;
        return silo;
    }
}
