using System.Security.Cryptography;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.Postgres;
using MyHibachi.Infrastructure.Common.Settings;
using Npgsql;

namespace MyHibachi.Silo.Hosting;

/// <summary>The database this process works on: the one it was told, or a private one that it starts and stops.</summary>
internal sealed class ProductDatabase : IAsyncDisposable
{
    // Of the private server, on which nobody else has one.
    private const string Login = "myhibachi_app";

    private readonly EmbeddedPostgres? _own;

    private ProductDatabase(string owner, string connectionString, EmbeddedPostgres? own = null) =>
        (Owner, ConnectionString, _own) = (owner, connectionString, own);

    /// <summary>As whom the schema is made and the database backed up and restored.</summary>
    public string Owner { get; }

    /// <summary>As whom the program works.</summary>
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
        return new(own.ConnectionString, AsProgram(own.ConnectionString), own);
    }

    /// <summary>The same, but where the private server runs already, for another program, that one is used.</summary>
    /// <exception cref="InvalidSettingException">Production was not told which database to use.</exception>
    /// <exception cref="EmbeddedPostgresException">The private server cannot be started.</exception>
    public static async Task<ProductDatabase> Join(IHostApplicationBuilder builder) =>
        Told(builder) is null && await EmbeddedPostgres.FindRunningAsync(OptionsOf(builder), CancellationToken.None) is { } running
            ? new(running, running)
            : await Open(builder);

    /// <summary>Brings the schema up to date and lets the program in where that is its own business; in production a command does it.</summary>
    public async Task Prepare(IHostEnvironment environment, CancellationToken ct)
    {
        // Members of a cluster that is prepared are told of the program's login alone.
        await using var owner = NpgsqlDataSource.Create(Owner);
        if (environment.IsDevelopment() && !await DatabaseLogin.IsBoundByRulesAsync(owner, ct))
        {
            await Migrate(ct);
        }
    }

    /// <summary>Brings the schema up to date, and makes the program's login where it has one of its own.</summary>
    public async Task Migrate(CancellationToken ct)
    {
        await Database.MigrateAsync(Owner, ct);
        await DatabaseLogin.AdmitAsync(Owner, ConnectionString, ct);
    }

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static ProductDatabase? Told(IHostApplicationBuilder builder) =>
        builder.Configuration.GetConnectionString("Database") is { Length: > 0 } told ? new(builder.Configuration.GetConnectionString("Owner") ?? told, told)
        : builder.Environment.IsDevelopment() ? null
        : throw new InvalidSettingException("ConnectionStrings:Database", "must be given outside development");

    // Nobody has to know the password: every start of the server chooses another.
    private static string AsProgram(string owner) => new NpgsqlConnectionStringBuilder(owner)
    {
        Username = Login,
        Password = RandomNumberGenerator.GetHexString(64, lowercase: true),
    }.ConnectionString;

    private static EmbeddedPostgresOptions OptionsOf(IHostApplicationBuilder builder) =>
        Setting.Section<EmbeddedPostgresOptions>(builder.Configuration, "EmbeddedPostgres", _ => { });
}
