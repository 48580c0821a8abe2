namespace MyHibachi.Cluster;

/// <summary>What whoever started the cluster sees.</summary>
internal static class Screen
{
    public static void Tell(string member, string line) => Console.WriteLine($"{member,-8} | {line}");

    public static void Show(ProcessCluster cluster) => Console.WriteLine(
        $"""

         MyHibachi is running as {cluster.Silos.Count} silos and {cluster.Gateways.Count} gateways on one database. Ctrl-C stops them all.
         {string.Join('\n', cluster.Gateways.Select(gateway => Row(gateway, "graphql")).Concat(cluster.Silos.Select(silo => Row(silo, "health/ready"))))}

         """);

    private static string Row(MemberProcess member, string path) => $"  {member.Plan.Name,-9} {new Uri(member.Plan.Address, path),-36} pid {member.ProcessId}";
}
