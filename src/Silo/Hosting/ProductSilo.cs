using MyHibachi.Application.Common;
using MyHibachi.Infrastructure.Common;
using MyHibachi.Infrastructure.Common.Outbox;
using MyHibachi.Infrastructure.Common.Settings;
using MyHibachi.Infrastructure.Leads;
using MyHibachi.Infrastructure.Trails;
using MyHibachi.Silo.Common;

namespace MyHibachi.Silo.Hosting;

/// <summary>What a silo of the product is in any process, whatever cluster it joins there.</summary>
internal static class ProductSilo
{
    private const string Npgsql = "Npgsql";

    /// <exception cref="InvalidSettingException">A setting cannot be used.</exception>
    public static void AddProduct(this IHostApplicationBuilder builder, string connectionString)
    {
        builder.Services.AddSingleton(Setting.Section<ReminderSettings>(builder.Configuration, "Reminders", check => check
            .That(reminders => reminders.RetryEvery >= TimeSpan.FromSeconds(1), nameof(ReminderSettings.RetryEvery), "is 1 second or more")));
        builder.Services.AddUseCases().AddInfrastructure(builder.Configuration, connectionString).AddOutboxDispatcher(builder.Configuration).AddTrailSealer().AddAbandonedQuotes(builder.Configuration);
    }

    /// <summary>Traces calls to grains, and sees to those that fail: inside the trace, so that no span holds more than what may travel.</summary>
    public static void WatchGrains(this ISiloBuilder silo) => silo.AddActivityPropagation().AddIncomingGrainCallFilter<GrainFailures>();

    /// <summary>Has what was deleted purged once a day, by a reminder that outlives every silo.</summary>
    public static void PurgeDaily(this ISiloBuilder silo) =>
        silo.AddStartupTask((services, _) => services.GetRequiredService<IGrainFactory>().GetGrain<IPurgeGrain>(0).KeepRunning());

    /// <param name="connectionString">Leads to Orleans' own schema.</param>
    public static void KeepState(this ISiloBuilder silo, string connectionString)
    {
        silo.UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (Npgsql, connectionString));
        silo.AddAdoNetGrainStorageAsDefault(options => (options.Invariant, options.ConnectionString) = (Npgsql, connectionString));
        silo.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = TimeSpan.FromSeconds(1));
    }
}
