using Microsoft.EntityFrameworkCore;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Tests.Common.Postgres;
using MyHibachi.TestKit;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Common.ReferenceData;

/// <summary>A database with the product's tables and the triggers that tell of changes.</summary>
public sealed class ReferenceDatabase : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private ReferenceDatabase(TestDatabase database) => _database = database;

    public string ConnectionString => _database.ConnectionString;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ReferenceDatabase> Create(PostgresServer server) => new(await server.CreateDatabaseAsync(Ct));

    public static Station Station(int number, string code, string timeZone = "America/Chicago", bool isActive = true) => Domain.Stations.Station.Open(
        new(new Guid(number, 0, 0, new byte[8])),
        new(
            code, $"Station {code}", new(null, "Austin", "TX", "78701", new(30.25, -97.75), GeocodeStatus.Approximate), timeZone, 150, 100, 0.0825m,
            "a@b.example", "+15125550100", isActive, OpeningHours.Always));

    public static Chef Chef(int number, Station station, string name) =>
        Domain.Chefs.Chef.Hire(new(new Guid(number, 0, 0, new byte[8])), station.Id, ChefProfile.Of(name, station.Address with { Location = new(30.5, -97.5) }, 5, 30, 4.25m));

    public Task Store(params object[] records) => Use(db =>
    {
        db.AddRange(records);
        return db.SaveChangesAsync(Ct);
    });

    public Task Run(string sql) => Sql.RunAsync(ConnectionString, sql, Ct);

    public async Task<T> Use<T>(Func<MyHibachiDbContext, Task<T>> use)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        var options = new DbContextOptionsBuilder<MyHibachiDbContext>();
        InfrastructureServices.Configure(options, source);
        await using var db = new MyHibachiDbContext(options.Options);
        return await use(db);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
