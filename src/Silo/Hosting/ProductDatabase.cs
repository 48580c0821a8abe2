using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.Postgres;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Silo.Hosting;

/// <summary>The database this process works on: the one it was told, or a private one that it starts and stops.</summary>
internal sealed class ProductDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _own;
    private readonly bool _migrates;

    private ProductDatabase(string connectionString, EmbeddedPostgres? own, bool migrates) =>
        (ConnectionString, _own, _migrates) = (connectionString, own, migrates);

    public string ConnectionString { get; }

    /// <exception cref="InvalidSettingException">Production was not told which database to use.</exception>
    /// <exception cref="EmbeddedPostgresException">The private server cannot be started.</exception>
    public static async Task<ProductDatabase> Open(IHostApplicationBuilder builder)
    {
        if (Told(builder) is { } told)
        {
            return told;
        }

        using var logging = LoggerFactory.Create(log => log.AddConfiguration(builder.Configuration.GetSection("Logging")).AddConsole());
        var own = await EmbeddedPostgres.StartAsync(OptionsOf(builder), logging.CreateLogger<EmbeddedPostgres>(), CancellationToken.None);
        return new(own.ConnectionString, own, builder.Environment.IsDevelopment());
    }

    /// <summary>The same, but where the private server runs already, for another program, that one is used.</summary>
    /// <exception cref="InvalidSettingException">Production was not told which database to use.</exception>
    /// <exception cref="EmbeddedPostgresException">The private server cannot be started.</exception>
    public static async Task<ProductDatabase> Join(IHostApplicationBuilder builder) =>
        Told(builder) is null && await EmbeddedPostgres.FindRunningAsync(OptionsOf(builder), CancellationToken.None) is { } running
            ? new(running, null, migrates: false)
            : await Open(builder);

    /// <summary>Brings the schema up to date where that is the program's own business; in production a command does it.</summary>
    public Task Prepare(CancellationToken ct) => _migrates ? Database.MigrateAsync(ConnectionString, ct) : Task.CompletedTask;

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static ProductDatabase? Told(IHostApplicationBuilder builder) =>
        builder.Configuration.GetConnectionString("Database") is { Length: > 0 } told ? new(told, null, builder.Environment.IsDevelopment())
        : builder.Environment.IsDevelopment() ? null
        : throw new InvalidSettingException("ConnectionStrings:Database", "must be given outside development");

    private static EmbeddedPostgresOptions OptionsOf(IHostApplicationBuilder builder) =>
        Setting.Section<EmbeddedPostgresOptions>(builder.Configuration, "EmbeddedPostgres", _ => { });
}
