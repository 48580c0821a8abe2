using Microsoft.Extensions.Hosting;
using MyHibachi.Cluster;
using MyHibachi.Infrastructure.Common.Postgres;
using MyHibachi.Infrastructure.Common.Settings;
using MyHibachi.Silo.Hosting;

using var stop = new StopRequest();
try
{
    var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
    await using var database = await ProductDatabase.Open(builder);
    await database.Prepare(builder.Environment, stop.Token);
    await using var cluster = await ProcessCluster.StartAsync(Topology.OfTwo(database.ConnectionString), Screen.Tell, stop.Token);
    Screen.Show(cluster);
    await stop.Wait();
    return 0;
}
catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
{
    return 0;
}
catch (Exception exception) when (exception is InvalidSettingException or EmbeddedPostgresException or MemberNotReadyException)
{
    // Something the person at the keyboard can mend: a sentence helps more than a stack.
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
