using System.Net;
using System.Text.Json;
using MyHibachi.TestKit;
using MyHibachi.TestKit.Gateway;

namespace MyHibachi.GraphQL.Tests.Hosting;

public sealed class CoreApiOffTests(PostgresServer server)
{
    [Fact]
    public async Task Without_the_core_API_nothing_is_answered_but_that_it_is_off_and_that_the_program_is_well()
    {
        var settings = new Dictionary<string, string?> { ["FEATURE_CORE_API"] = "false" };
        await using var product = await RunningProduct.Start(server, settings, TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = product.Address };

        foreach (var path in new[] { "/graphql?query={__typename}", "/exports/audit.csv", "/calendars/chefs/x.ics" })
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            var json = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Equal("FEATURE_OFF", json.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }

        using var health = await http.GetAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }
}
