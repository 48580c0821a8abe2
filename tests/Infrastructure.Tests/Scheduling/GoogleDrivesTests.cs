using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Infrastructure.Common.Outbox;
using MyHibachi.Infrastructure.Common.Settings;
using MyHibachi.Infrastructure.Scheduling;
using MyHibachi.Infrastructure.Tests.Common;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Google;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Scheduling;

public sealed class GoogleDrivesTests(DriveDatabase database) : IClassFixture<DriveDatabase>
{
    private const string Key = "a-key-nobody-may-see";

    // Each test drives from a place of its own, since they share the cache.
    private static int _places;

    private readonly Cell _here = new(30_000 + Interlocked.Increment(ref _places), -121_500);

    // Polly waits on it between two tries, so it runs; but it can be put forward by days.
    private readonly LateTime _time = new();

    private Leg Out => new(_here, new(38_581, -121_494));

    private Leg Home => new(Out.To, Out.From);

    [Fact]
    public async Task Google_is_asked_for_the_cells_without_traffic_and_once_a_week()
    {
        await using var google = await GoogleDouble.Start(GoogleDouble.Drives((from, _) => from == "38.581,-121.494" ? 1200 : 900));

        var asked = await Find(google, Out, Home);
        var known = await Find(google, Out, Home);

        Assert.Equal([(15, DriveSource.Google), (20, DriveSource.Google)], Minutes(asked, Out, Home));
        Assert.Equal([(15, DriveSource.Cache), (20, DriveSource.Cache)], Minutes(known, Out, Home));
        var (there, back) = (google.Queries.First(), google.Queries.Last());
        Assert.Equal(2, google.Queries.Count);
        string[] asking = [$"{there["origins"]}", $"{there["destinations"]}", $"{there["mode"]}", $"{there["key"]}"];
        Assert.Equal([Written(_here), "38.581,-121.494", "driving", Key], asking);
        Assert.False(there.ContainsKey("departure_time"));
        Assert.Equal(Written(_here), back["destinations"].ToString());

        _time.Later(TimeSpan.FromDays(7));
        Assert.Equal([(15, DriveSource.Google)], Minutes(await Find(google, Out), Out));
    }

    [Fact]
    public async Task Only_what_the_cache_does_not_hold_is_asked_for()
    {
        await using var google = await GoogleDouble.Start(GoogleDouble.Drives((_, _) => 900));
        var elsewhere = new Leg(_here, new(39_000, -121_000));
        await Find(google, Out);

        await Find(google, Out, elsewhere);

        Assert.Equal("39,-121", google.Queries.Last()["destinations"].ToString());
    }

    [Fact]
    public async Task Where_no_road_leads_that_is_known_too()
    {
        await using var google = await GoogleDouble.Start(GoogleDouble.Drives((_, _) => null));

        Assert.Null((await Find(google, Out))[Out].Base);
        Assert.Null((await Find(google, Out))[Out].Base);
        Assert.Single(google.Queries);
    }

    [Fact]
    public async Task A_cell_that_google_cannot_place_has_no_road()
    {
        await using var google = await GoogleDouble.Start(Answer("""{ "status": "NOT_FOUND" }"""));

        Assert.Null((await Find(google, Out))[Out].Base);
    }

    [Theory]
    [InlineData("OVER_QUERY_LIMIT")]
    [InlineData("OVER_DAILY_LIMIT")]
    [InlineData("REQUEST_DENIED")]
    [InlineData("INVALID_REQUEST")]
    [InlineData("MAX_ELEMENTS_EXCEEDED")]
    public async Task Without_quota_or_key_google_is_left_alone_for_a_while(string status)
    {
        await using var google = await GoogleDouble.Start(GoogleDouble.Status(status), GoogleDouble.Drives((_, _) => 900));
        using var log = new ListedLog();
        await using var process = Process(google, log);
        var drives = process.GetRequiredService<IDriveTimes>();

        Assert.Empty(await drives.Find([Out], TestContext.Current.CancellationToken));
        Assert.Empty(await drives.Find([Out], TestContext.Current.CancellationToken));
        Assert.Single(google.Queries);
        var line = Assert.Single(log.Lines);
        Assert.StartsWith("Warning: ", line);
        Assert.Contains($"({status})", line);
        Assert.DoesNotContain(Key, line);

        _time.Later(TimeSpan.FromMinutes(1));
        Assert.Equal([(15, DriveSource.Google)], Minutes(await drives.Find([Out], TestContext.Current.CancellationToken), Out));
    }

    [Fact]
    public async Task What_is_in_the_cache_is_told_also_while_google_is_left_alone()
    {
        await using var google = await GoogleDouble.Start(GoogleDouble.Drives((_, _) => 900), GoogleDouble.Status("OVER_DAILY_LIMIT"));
        await using var process = Process(google);
        var drives = process.GetRequiredService<IDriveTimes>();
        await drives.Find([Out], TestContext.Current.CancellationToken);

        var found = await drives.Find([Out, Home], TestContext.Current.CancellationToken);

        Assert.Equal([Out], found.Keys);
        Assert.Equal([Out], (await drives.Find([Out, Home], TestContext.Current.CancellationToken)).Keys);
    }

    [Fact]
    public async Task What_google_says_to_try_again_is_tried_again()
    {
        await using var google = await GoogleDouble.Start(GoogleDouble.Status("UNKNOWN_ERROR"), GoogleDouble.Http(503), GoogleDouble.Drives((_, _) => 900));

        Assert.Equal([(15, DriveSource.Google)], Minutes(await Find(google, Out), Out));
        Assert.Equal(3, google.Queries.Count);
    }

    [Fact]
    public async Task A_silent_google_is_waited_for_only_so_long()
    {
        await using var google = await GoogleDouble.Start(GoogleDouble.Silence);
        using var log = new ListedLog();

        Assert.Empty(await Find(google, log, Out));
        Assert.Contains("(TimeoutRejectedException)", Assert.Single(log.Lines));
    }

    [Theory]
    [InlineData("not json at all", "JsonException")]
    [InlineData("{}", "UNREADABLE")]
    [InlineData("""{ "status": "OK", "rows": [] }""", "UNREADABLE")]
    [InlineData("""{ "status": "OK", "rows": [ { "elements": [] } ] }""", "UNREADABLE")]
    [InlineData("""{ "status": "OK", "rows": [ { "elements": [ { "status": "OK" } ] } ] }""", "UNREADABLE")]
    [InlineData("""{ "status": "OK", "rows": [ { "elements": [ { "status": "OK", "duration": { "value": -1 } } ] } ] }""", "UNREADABLE")]
    [InlineData("""{ "status": "OK", "rows": [ null ] }""", "UNREADABLE")]
    public async Task An_answer_that_cannot_be_read_is_none(string body, string reason)
    {
        await using var google = await GoogleDouble.Start(GoogleDouble.Body(body));
        using var log = new ListedLog();

        Assert.Empty(await Find(google, log, Out));
        Assert.Contains($"({reason})", Assert.Single(log.Lines));
    }

    [Fact]
    public async Task What_is_a_week_old_is_pruned_a_few_at_a_time()
    {
        await using var google = await GoogleDouble.Start(GoogleDouble.Drives((_, _) => 900));
        await using var process = Process(google);
        var cache = process.GetServices<IOutdatedRows>().OfType<DriveCache>().Single();
        await cache.DeleteSome(DateTimeOffset.MaxValue, int.MaxValue);
        await process.GetRequiredService<IDriveTimes>().Find([Out, Home], TestContext.Current.CancellationToken);

        Assert.Equal(0, await cache.DeleteSome(_time.GetUtcNow(), 10));
        _time.Later(TimeSpan.FromDays(7));
        Assert.Equal(1, await cache.DeleteSome(_time.GetUtcNow(), 1));
        Assert.Equal(1, await cache.DeleteSome(_time.GetUtcNow(), 10));
    }

    [Theory]
    [InlineData("GoogleApiKey", "")]
    [InlineData("GoogleAddress", "maps")]
    [InlineData("Timeout", "00:00:00")]
    [InlineData("Retries", "0")]
    [InlineData("KeepFor", "00:00:00")]
    [InlineData("QuietFor", "-00:00:01")]
    public void A_setting_that_cannot_be_used_stops_the_start_with_its_name(string name, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new($"Driving:{name}", value)]).Build();

        Assert.Equal($"Driving:{name}", Assert.Throws<InvalidSettingException>(() => new ServiceCollection().AddScheduling(configuration)).Setting);
    }

    [Fact]
    public void Without_a_key_nobody_is_asked()
    {
        using var process = new ServiceCollection().AddScheduling(new ConfigurationBuilder().Build()).BuildServiceProvider();

        Assert.False(process.GetRequiredService<IDriveTimes>().AreMeasured);
    }

    private static string Written(Cell cell) => string.Create(CultureInfo.InvariantCulture, $"{cell.Center.Latitude:0.###},{cell.Center.Longitude:0.###}");

    private static (int, DriveSource)[] Minutes(IReadOnlyDictionary<Leg, MeasuredDrive> found, params Leg[] legs) =>
        [.. legs.Select(leg => ((int)found[leg].Base!.Value.TotalMinutes, found[leg].Source))];

    private static Func<HttpContext, Task> Answer(string element) => GoogleDouble.Body($$"""{ "rows": [ { "elements": [ {{element}} ] } ], "status": "OK" }""");

    private Task<IReadOnlyDictionary<Leg, MeasuredDrive>> Find(GoogleDouble google, params Leg[] legs) => Find(google, null, legs);

    private async Task<IReadOnlyDictionary<Leg, MeasuredDrive>> Find(GoogleDouble google, ListedLog? log, params Leg[] legs)
    {
        await using var process = Process(google, log);
        return await process.GetRequiredService<IDriveTimes>().Find(legs, TestContext.Current.CancellationToken);
    }

    private ServiceProvider Process(GoogleDouble google, ListedLog? log = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Driving:GoogleApiKey", Key), new("Driving:GoogleAddress", google.Address.ToString()), new("Driving:Timeout", "00:00:00.500")])
            .Build();
        return new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddFilter("Npgsql", LogLevel.None).AddProvider(log ?? new ListedLog()))
            .AddSingleton<TimeProvider>(_time)
            .AddSingleton(database.Source)
            .AddScheduling(configuration)
            .BuildServiceProvider();
    }

    private sealed class LateTime : TimeProvider
    {
        private TimeSpan _late;

        public void Later(TimeSpan by) => _late += by;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _late;
    }
}

/// <summary>A database for what Google said.</summary>
public sealed class DriveDatabase(PostgresServer server) : IAsyncLifetime
{
    private TestDatabase? _database;

    internal NpgsqlDataSource Source { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        Source = NpgsqlDataSource.Create(_database.ProgramConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await _database!.DisposeAsync();
    }
}
