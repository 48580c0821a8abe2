using MyHibachi.Infrastructure.Common.Processes;
using Npgsql;

namespace MyHibachi.Cluster;

/// <summary>Which processes make up the cluster.</summary>
public sealed record Topology(IReadOnlyList<MemberPlan> Silos, IReadOnlyList<MemberPlan> Gateways)
{
    // A silo that comes back on the port it had is known at once for the successor of a dead one; the first one's are those of a
    // silo that runs alone.
    private static readonly int[] Usual = [11111, 30000, 5091, 11112, 30001, 5092, 5081, 5082];

    /// <param name="connectionString">Of the database that all of them work on.</param>
    public static Topology OfTwo(string connectionString) =>
        On(LoopbackPorts.Near(Usual), connectionString, new Dictionary<string, string>());

    /// <summary>On ports that nobody else would choose, however many clusters start at once.</summary>
    /// <param name="connectionString">Of the database that all of them work on.</param>
    /// <param name="settings">What they are told beside it, by the names that environment variables have.</param>
    public static Topology OfTwoAnywhere(string connectionString, IReadOnlyDictionary<string, string> settings) =>
        On(LoopbackPorts.Near(Usual.Select(_ => 0)), connectionString, settings);

    private static Topology On(int[] ports, string connectionString, IReadOnlyDictionary<string, string> settings)
    {
        var shared = new Dictionary<string, string>(settings) { ["ConnectionStrings__Database"] = Sparing(connectionString) };
        return new(
            [Silo("silo1", ports[0], ports[1], ports[2]), Silo("silo2", ports[3], ports[4], ports[5])],
            [Gateway("gateway1", ports[6]), Gateway("gateway2", ports[7])]);

        MemberPlan Silo(string name, int siloPort, int gatewayPort, int healthPort) => new(name, "MyHibachi.Silo.dll", healthPort, new Dictionary<string, string>(shared)
        {
            ["Silo__CoHostGateway"] = "false",
            ["Silo__SiloPort"] = siloPort.ToString(CultureInfo.InvariantCulture),
            ["Silo__GatewayPort"] = gatewayPort.ToString(CultureInfo.InvariantCulture),
        });

        MemberPlan Gateway(string name, int port) => new(name, "MyHibachi.GraphQL.dll", port, shared);
    }

    // The private server takes 200 connections. Four processes with two pools each share them.
    private static string Sparing(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = 24 }.ConnectionString;
}
