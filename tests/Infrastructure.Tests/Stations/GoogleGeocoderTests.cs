using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MyHibachi.Application.Stations;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Settings;
using MyHibachi.Infrastructure.Stations;
using MyHibachi.Infrastructure.Tests.Common;
using MyHibachi.TestKit.Google;

namespace MyHibachi.Infrastructure.Tests.Stations;

public sealed class GoogleGeocoderTests
{
    private const string Key = "a-key-nobody-may-see";

    private static readonly AddressForm House = new("1315 10th St", null, null, "95814");

    private static readonly GeoPoint Building = new(38.5766, -121.4934);

    private static readonly GeoPoint MiddleOfThePostalCode = new(38.5804, -121.4922);

    [Theory]
    [InlineData("ROOFTOP", false, GeocodeStatus.Exact)]
    [InlineData("ROOFTOP", true, GeocodeStatus.Approximate)]
    [InlineData("RANGE_INTERPOLATED", false, GeocodeStatus.Approximate)]
    [InlineData("GEOMETRIC_CENTER", false, GeocodeStatus.Approximate)]
    public async Task Only_the_building_itself_is_exact(string locationType, bool isPartial, GeocodeStatus status)
    {
        await using var google = await GoogleDouble.Start(GoogleDouble.Place(locationType, isPartial));

        var address = await Locate(google, House);

        Assert.Equal(new Address("1315 10th St", "Sacramento", "CA", "95814", Building, status), address.Value);
    }

    [Fact]
    public async Task It_is_asked_for_the_street_within_the_postal_code()
    {
        await using var google = await GoogleDouble.Start(GoogleDouble.Place("ROOFTOP"));

        await Locate(google, House with { Street = "1 & 2 #3 St" });

        var query = Assert.Single(google.Queries);
        Assert.Equal(("1 & 2 #3 St, Sacramento, CA 95814", "country:US|postal_code:95814", Key), ((string?)query["address"], (string?)query["components"], (string?)query["key"]));
    }

    [Fact]
    public async Task A_postal_code_alone_is_not_worth_a_question()
    {
        await using var google = await GoogleDouble.Start(GoogleDouble.Place("ROOFTOP"));

        var address = await Locate(google, House with { Street = null });

        Assert.Equal(MiddleOfThePostalCode, address.Value.Location);
        Assert.Empty(google.Queries);
    }

    [Fact]
    public async Task A_street_that_is_not_there_is_refused()
    {
        await using var google = await GoogleDouble.Start(GoogleDouble.Status("ZERO_RESULTS"));

        var refused = await Locate(google, House);

        Assert.Equal(("UNKNOWN_ADDRESS", "address.street"), (Assert.Single(refused.Errors).Code, refused.Errors[0].Field));
    }

    [Theory]
    [InlineData("OVER_QUERY_LIMIT")]
    [InlineData("OVER_DAILY_LIMIT")]
    [InlineData("REQUEST_DENIED")]
    [InlineData("INVALID_REQUEST")]
    public async Task Without_quota_or_key_the_postal_code_stands_in_at_once(string status)
    {
        await using var google = await GoogleDouble.Start(GoogleDouble.Status(status));

        await StandsIn(google, status);

        Assert.Single(google.Queries);
    }

    [Fact]
    public async Task What_google_says_to_try_again_is_tried_again()
    {
        await using var google = await GoogleDouble.Start(GoogleDouble.Status("UNKNOWN_ERROR"), GoogleDouble.Http(503), GoogleDouble.Place("ROOFTOP"));

        Assert.Equal(Building, (await Locate(google, House)).Value.Location);
        Assert.Equal(3, google.Queries.Count);
    }

    [Fact]
    public async Task After_the_last_try_the_postal_code_stands_in()
    {
        await using var google = await GoogleDouble.Start(GoogleDouble.Status("UNKNOWN_ERROR"));

        await StandsIn(google, "UNKNOWN_ERROR");

        Assert.Equal(3, google.Queries.Count);
    }

    [Fact]
    public async Task A_silent_google_is_waited_for_only_so_long()
    {
        await using var google = await GoogleDouble.Start(GoogleDouble.Silence);

        await StandsIn(google, "TimeoutRejectedException");
    }

    [Theory]
    [InlineData("not json at all", "JsonException")]
    [InlineData("{}", "UNREADABLE")]
    [InlineData("""{ "status": "OK", "results": [] }""", "UNREADABLE")]
    [InlineData("""{ "status": "OK", "results": [ { "geometry": { "location": { "lat": 91, "lng": 0 } } } ] }""", "UNREADABLE")]
    public async Task An_answer_that_cannot_be_read_is_none(string body, string reason)
    {
        await using var google = await GoogleDouble.Start(GoogleDouble.Body(body));

        await StandsIn(google, reason);
    }

    [Theory]
    [InlineData("GoogleApiKey", "")]
    [InlineData("GoogleAddress", "maps")]
    [InlineData("Timeout", "00:00:00")]
    [InlineData("Retries", "0")]
    public void A_setting_that_cannot_be_used_stops_the_start_with_its_name(string name, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new($"Geocoding:{name}", value)]).Build();

        Assert.Equal($"Geocoding:{name}", Assert.Throws<InvalidSettingException>(() => new ServiceCollection().AddStations(configuration)).Setting);
    }

    private static async Task StandsIn(GoogleDouble google, string reason)
    {
        using var log = new ListedLog();

        var address = await Locate(google, House, log);

        Assert.Equal((MiddleOfThePostalCode, GeocodeStatus.Approximate), (address.Value.Location, address.Value.GeocodeStatus));
        var line = Assert.Single(log.Lines);
        Assert.StartsWith("Warning: ", line);
        Assert.Contains($"({reason})", line);
        Assert.DoesNotContain(Key, line);
    }

    private static async Task<Result<Address>> Locate(GoogleDouble google, AddressForm form, ListedLog? log = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Geocoding:GoogleApiKey", Key), new("Geocoding:GoogleAddress", google.Address.ToString()), new("Geocoding:Timeout", "00:00:00.500")])
            .Build();
        await using var provider = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log ?? new ListedLog()))
            .AddSingleton(TimeProvider.System)
            .AddStations(configuration)
            .BuildServiceProvider();
        return await provider.GetRequiredService<IGeocoder>().Locate(form, TestContext.Current.CancellationToken);
    }
}
