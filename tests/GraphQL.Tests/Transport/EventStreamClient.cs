using System.Net.Http.Json;
using System.Text.Json;

namespace MyHibachi.GraphQL.Tests.Transport;

/// <summary>Reads a stream of server-sent events line by line.</summary>
internal sealed class EventStreamClient : IDisposable
{
    private readonly HttpResponseMessage _response;

    private readonly StreamReader _lines;

    private EventStreamClient(HttpResponseMessage response, Stream body) => (_response, _lines) = (response, new(body));

    public string? MediaType => _response.Content.Headers.ContentType?.MediaType;

    public static Task<EventStreamClient> Post(IServed gateway, string query, string? authorization = null) =>
        Open(gateway, new(HttpMethod.Post, "") { Content = JsonContent.Create(new { query }) }, authorization);

    public static Task<EventStreamClient> Get(IServed gateway, string query) =>
        Open(gateway, new(HttpMethod.Get, "?query=" + Uri.EscapeDataString(query)), null);

    /// <summary>The next event that is not a sign of life; null at the end of the stream.</summary>
    public async Task<(string Event, string Data)?> Next()
    {
        string? name = null, data = null;
        while (await Line() is { } line)
        {
            switch (line)
            {
                case "" when name is not null:
                    return (name, data!);
                case var _ when line.StartsWith("event: ", StringComparison.Ordinal):
                    name = line["event: ".Length..];
                    break;
                case var _ when line.StartsWith("data:", StringComparison.Ordinal):
                    data = line["data:".Length..].TrimStart();
                    break;
            }
        }

        return null;
    }

    public async Task<JsonElement> NextResult()
    {
        var (name, data) = Assert.NotNull(await Next());
        Assert.Equal("next", name);
        return JsonDocument.Parse(data).RootElement;
    }

    public async Task Completes()
    {
        Assert.Equal(("complete", ""), await Next());
        Assert.Null(await Next());
    }

    public async Task<string?> Line() => await _lines.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().Soon();

    public void Dispose()
    {
        _lines.Dispose();
        _response.Dispose();
    }

    private static async Task<EventStreamClient> Open(IServed gateway, HttpRequestMessage request, string? authorization)
    {
        var ct = TestContext.Current.CancellationToken;
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        var response = await gateway.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct).Soon();
        response.EnsureSuccessStatusCode();
        return new(response, await response.Content.ReadAsStreamAsync(ct));
    }
}
