using System.Data.Common;
using Orleans.Configuration;
using Orleans.Hosting;

namespace MyHibachi.Infrastructure.Tests.Common.Orleans;

/// <summary>All three providers on one database, and storage once in each of its two ways to clear a state.</summary>
static class PostgresSilo
{
    /// <summary>Clearing keeps the row, its version and no payload.</summary>
    internal const string Keeping = "keeping";

    /// <summary>Clearing deletes the row.</summary>
    internal const string Deleting = "deleting";

    const string Npgsql = "Npgsql";

    internal static ISiloBuilder UsePostgres(this ISiloBuilder silo, DbDataSource database, string clusterId) => silo
        .Configure<ClusterOptions>(o => o.ClusterId = o.ServiceId = clusterId)
        .UseAdoNetClustering(o => (o.Invariant, o.DataSource) = (Npgsql, database))
        .UseAdoNetReminderService(o => (o.Invariant, o.DataSource) = (Npgsql, database))
        .AddAdoNetGrainStorage(Keeping, o => (o.Invariant, o.DataSource) = (Npgsql, database))
        .AddAdoNetGrainStorage(Deleting, o => (o.Invariant, o.DataSource, o.DeleteStateOnClear) = (Npgsql, database, true));
}
