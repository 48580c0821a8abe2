using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.GraphQL.Tests.Transport;

public sealed class PersistedOperationTests : IDisposable
{
    private const string Echo = "query Echo($text: String) { echo(text: $text) }";

    private const string Ticks = "subscription { ticks { number } }";

    private readonly string _file = Path.GetTempFileName();

    private static string HashOfEcho => Hash(Echo);

    [Fact]
    public async Task A_document_is_carried_out_by_its_name()
    {
        await using var gateway = await Start();

        var answer = await gateway.Post($$"""{"documentId":"sha256:{{HashOfEcho}}","variables":{"text":"hi"} }""");

        Assert.Equal("""{"data":{"echo":"hi"}}""", answer.Text);
    }

    [Fact]
    public async Task A_document_is_named_in_an_address_as_well()
    {
        await using var gateway = await Start();

        var answer = await gateway.Get($"?documentId=sha256:{HashOfEcho}");

        Assert.Equal("""{"data":{"echo":null}}""", answer.Text);
    }

    [Fact]
    public async Task A_document_is_named_on_a_socket_as_well()
    {
        await using var gateway = await Start(Ticks);
        using var client = await SocketClient.Open(gateway);

        await client.Send(new { id = "a", type = "subscribe", payload = new { documentId = $"sha256:{Hash(Ticks)}" } });

        await gateway.Feed.Opened;
    }

    [Theory]
    [InlineData("""{"documentId":"sha256:0000"}""", HttpStatusCode.BadRequest, "PERSISTED_OPERATION_UNKNOWN")]
    [InlineData("""{"documentId":""}""", HttpStatusCode.BadRequest, "QUERY_MISSING")]
    [InlineData("""{"documentId":"sha256:0000","query":"{ hello }"}""", HttpStatusCode.BadRequest, "MALFORMED_REQUEST")]
    public async Task A_name_that_leads_nowhere_is_refused(string body, HttpStatusCode status, string code)
    {
        await using var gateway = await Start();

        var answer = await gateway.Post(body);

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_gateway_for_known_operations_takes_no_other()
    {
        await using var gateway = await Start(Echo, only: true);

        var refused = await gateway.Query("{ hello }");
        var known = await gateway.Post($$"""{"documentId":"sha256:{{HashOfEcho}}"}""");

        Assert.Equal((HttpStatusCode.Forbidden, "PERSISTED_OPERATION_REQUIRED"), (refused.Status, refused.Code));
        Assert.Equal(HttpStatusCode.OK, known.Status);
    }

    [Theory]
    [InlineData("""{"0000":"{ hello }"}""")]
    [InlineData("""["{ hello }"]""")]
    [InlineData("{")]
    public async Task A_file_that_is_not_what_it_should_be_stops_the_start(string content)
    {
        await File.WriteAllTextAsync(_file, content, TestContext.Current.CancellationToken);

        var refusal = await Assert.ThrowsAsync<InvalidSettingException>(() => TestGateway.Start(new Dictionary<string, string?> { ["PersistedOperations"] = _file }));

        Assert.Equal("GraphQL:PersistedOperations", refusal.Setting);
    }

    public void Dispose() => File.Delete(_file);

    private static string Hash(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    private async Task<TestGateway> Start(string document = Echo, bool only = false)
    {
        await File.WriteAllTextAsync(_file, JsonSerializer.Serialize(new Dictionary<string, string> { [Hash(document)] = document }), TestContext.Current.CancellationToken);
        return await TestGateway.Start(new Dictionary<string, string?> { ["PersistedOperations"] = _file, ["OnlyPersistedOperations"] = only ? "true" : null });
    }
}
