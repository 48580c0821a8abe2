using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Common;

/// <summary>What a change left behind beside the records: audit rows as "action record", by record, and events by name.</summary>
internal sealed record Trail(string[] Audit, string[] Events)
{
    /// <summary>Follows one change. What the program then does by itself is left out.</summary>
    public static async Task<Trail> Of(ProductCluster cluster, Func<Task> change)
    {
        await cluster.Settled();
        var (audited, told) = (await Last(cluster, "audit_log"), await Last(cluster, "outbox_events"));
        await change();
        return new(
            [.. await cluster.Tables.Column<string>("SELECT action || ' ' || record FROM audit_log WHERE id > $1 AND actor <> 'system' ORDER BY 1", audited)],
            [.. await cluster.Tables.Column<string>("SELECT type FROM outbox_events WHERE id > $1 AND type <> 'TimelineStepTaken' ORDER BY 1", told)]);
    }

    private static Task<long> Last(ProductCluster cluster, string table) => cluster.Tables.Value<long>($"SELECT coalesce(max(id), 0) FROM {table}");
}
