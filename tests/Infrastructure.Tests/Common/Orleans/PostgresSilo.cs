using Orleans.Configuration;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>All three providers on one database, and storage once in each of its two ways to clear a state.</summary>
internal static class PostgresSilo
{
    /// <summary>Clearing keeps the row, its version and no payload.</summary>
    internal const string Keeping = "keeping";

    /// <summary>Clearing deletes the row.</summary>
    internal const string Deleting = "deleting";

    internal const string Invariant = "Npgsql";

    internal static ISiloBuilder UsePostgres(this ISiloBuilder silo, string connectionString, string clusterId) => silo
        .Configure<ClusterOptions>(o => o.ClusterId = o.ServiceId = clusterId)
        .UseAdoNetClustering(o => (o.Invariant, o.ConnectionString) = (Invariant, connectionString))
        .UseAdoNetReminderService(o => (o.Invariant, o.ConnectionString) = (Invariant, connectionString))
        .AddAdoNetGrainStorage(Keeping, o => (o.Invariant, o.ConnectionString) = (Invariant, connectionString))
        .AddAdoNetGrainStorage(Deleting, o =>
            (o.Invariant, o.ConnectionString, o.DeleteStateOnClear) = (Invariant, connectionString, true));
}
