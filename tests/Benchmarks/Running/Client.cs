using System.Net.Http.Headers;
using System.Text.Json;

namespace MyHibachi.Benchmarks.Running;

/// <summary>A client of the API, on as many connections as asked for.</summary>
internal sealed class Client(Uri address, int connections) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseCookies = false, UseProxy = false })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromSeconds(60),
    };

    /// <summary>A document and its variables as they go over the wire.</summary>
    public static byte[] Body(string query, object? variables = null) => JsonSerializer.SerializeToUtf8Bytes(new { query, variables });

    /// <summary>The answer's `data`.</summary>
    /// <exception cref="InvalidOperationException">The answer has errors.</exception>
    public async Task<JsonElement> Ask(byte[] body, string? accessToken = null)
    {
        using var answer = JsonDocument.Parse(await AskRaw(body, accessToken));
        return answer.RootElement.TryGetProperty("errors", out _)
            ? throw new InvalidOperationException(answer.RootElement.ToString())
            : answer.RootElement.GetProperty("data").Clone();
    }

    public async Task<byte[]> AskRaw(byte[] body, string? accessToken = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) { Headers = { ContentType = Json } } };
        request.Headers.Authorization = accessToken is null ? null : new("Bearer", accessToken);
        using var answer = await _http.SendAsync(request);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public void Dispose() => _http.Dispose();
}
