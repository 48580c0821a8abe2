using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace MyHibachi.GraphQL.Tests.Transport;

/// <summary>What came back over HTTP.</summary>
internal sealed record HttpAnswer(HttpStatusCode Status, string? MediaType, HttpResponseHeaders Headers, string Text, HttpContentHeaders Content)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public JsonElement Data => Json.GetProperty("data");

    public JsonElement Error => Json.GetProperty("errors")[0];

    public string? Code => Error.GetProperty("extensions").GetProperty("code").GetString();

    public string? Message => Error.GetProperty("message").GetString();
}

internal static class HttpRequests
{
    public const string NewForm = "application/graphql-response+json";

    public const string OldForm = "application/json";

    public static Task<HttpAnswer> Query(this IServed gateway, string query, object? variables = null, string? accept = NewForm, string? authorization = null) =>
        gateway.Post(JsonSerializer.Serialize(new { query, variables }), accept: accept, authorization: authorization);

    public static Task<HttpAnswer> Post(this IServed gateway, string body, string? contentType = OldForm, string? accept = NewForm, string? authorization = null) =>
        gateway.Post(Encoding.UTF8.GetBytes(body), contentType, accept, authorization);

    public static Task<HttpAnswer> Post(this IServed gateway, byte[] body, string? contentType = OldForm, string? accept = NewForm, string? authorization = null)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return gateway.Send(new HttpRequestMessage(HttpMethod.Post, "") { Content = content }, accept, authorization);
    }

    public static Task<HttpAnswer> Get(this IServed gateway, string parameters, string? accept = NewForm) =>
        gateway.Send(new HttpRequestMessage(HttpMethod.Get, parameters), accept);

    public static async Task<HttpAnswer> Send(this IServed gateway, HttpRequestMessage request, string? accept = NewForm, string? authorization = null)
    {
        Add("Accept", accept);
        Add("Authorization", authorization);
        using var response = await gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new(response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers, text, response.Content.Headers);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }
}
