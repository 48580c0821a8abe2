using System.Net;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>Silos as a cluster's members would write them, and the short forms of what the tests ask the table.</summary>
internal static class ClusterMembers
{
    internal static readonly DateTime Start = new(2026, 3, 8, 9, 59, 59, 123, DateTimeKind.Utc);

    internal static MembershipEntry Silo(
        int number, SiloStatus status = SiloStatus.Active, int proxyPort = 30000,
        IPAddress? address = null, int port = 11111) => new()
        {
            SiloAddress = SiloAddress.New(address ?? IPAddress.Loopback, port, number),
            SiloName = $"silo-{number}",
            HostName = "kitchen",
            Status = status,
            ProxyPort = proxyPort,
            StartTime = Start,
            IAmAliveTime = Start.AddMinutes(number),
        };

    internal static Task InitializeAsync(this IMembershipTable table) =>
        table.InitializeMembershipTableAsync(true, TestContext.Current.CancellationToken);

    internal static Task<MembershipTableData> SeeAsync(this IMembershipTable table) =>
        table.ReadAllAsync(TestContext.Current.CancellationToken);

    /// <summary>The version and every member in full, in an order that does not depend on the database's.</summary>
    internal static IEnumerable<string> Listing(this MembershipTableData read) =>
        Listing(read.Version.Version, read.Members.Select(member => member.Item1));

    /// <inheritdoc cref="Listing(MembershipTableData)"/>
    internal static IEnumerable<string> Listing(int version, IEnumerable<MembershipEntry> silos) =>
        [$"version {version}", .. silos.Select(silo => $"{silo.ToFullString()} {silo.StartTime:O} {silo.IAmAliveTime:O}").Order()];

    /// <summary>Inserts on the version just read, as a silo alone would.</summary>
    internal static async Task AddAsync(this IMembershipTable table, params MembershipEntry[] silos)
    {
        foreach (var silo in silos)
            Assert.True(await table.InsertAsync(silo, await table.SeeAsync()));
    }

    /// <param name="seen">What the caller has read and counts on.</param>
    internal static Task<bool> InsertAsync(this IMembershipTable table, MembershipEntry silo, MembershipTableData seen) =>
        table.InsertRowAsync(silo, seen.Version.Next(), TestContext.Current.CancellationToken);

    /// <inheritdoc cref="InsertAsync"/>
    internal static Task<bool> UpdateAsync(this IMembershipTable table, MembershipEntry silo, MembershipTableData seen) =>
        table.UpdateRowAsync(silo, seen.Version.VersionEtag, seen.Version.Next(), TestContext.Current.CancellationToken);
}
