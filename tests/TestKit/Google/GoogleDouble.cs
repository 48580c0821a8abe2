using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MyHibachi.TestKit.Google;

/// <summary>A server on loopback that answers as Google's documentation says it does, one answer after the other; the last one stays.</summary>
public sealed class GoogleDouble : IAsyncDisposable
{
    private readonly WebApplication _app;

    private readonly Queue<Func<HttpContext, Task>> _answers;

    private GoogleDouble(WebApplication app, IEnumerable<Func<HttpContext, Task>> answers) => (_app, _answers) = (app, new(answers));

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The questions it was asked, as they came.</summary>
    public ConcurrentQueue<IQueryCollection> Queries { get; } = [];

    public static async Task<GoogleDouble> Start(params Func<HttpContext, Task>[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var google = new GoogleDouble(app, answers);
        app.MapGet("/maps/api/geocode/json", google.Answer);
        app.MapGet("/maps/api/distancematrix/json", google.Answer);
        await app.StartAsync();
        return google;
    }

    /// <summary>The documented answer for one place.</summary>
    public static Func<HttpContext, Task> Place(string locationType, bool isPartial = false) => Body(
        $$"""
        { "results": [ { "formatted_address": "1315 10th St, Sacramento, CA 95814, USA", {{(isPartial ? "\"partial_match\": true," : "")}}
          "geometry": { "location": { "lat": 38.5766, "lng": -121.4934 }, "location_type": "{{locationType}}" },
          "place_id": "x", "types": [ "street_address" ] } ], "status": "OK" }
        """);

    /// <summary>The documented answer for every origin and destination that it was asked for.</summary>
    /// <param name="seconds">Of an origin and a destination as they were written; null where no road leads.</param>
    public static Func<HttpContext, Task> Drives(Func<string, string, int?> seconds) => http =>
    {
        var (origins, destinations) = (Ends(http, "origins"), Ends(http, "destinations"));
        var rows = origins.Select(from => $$"""{ "elements": [ {{string.Join(", ", destinations.Select(to => Element(seconds(from, to))))}} ] }""");
        return Body($$"""
            { "destination_addresses": [ {{string.Join(", ", destinations.Select(_ => "\"Somewhere\""))}} ],
              "origin_addresses": [ {{string.Join(", ", origins.Select(_ => "\"Elsewhere\""))}} ],
              "rows": [ {{string.Join(", ", rows)}} ], "status": "OK" }
            """)(http);
    };

    public static Func<HttpContext, Task> Status(string status) =>
        Body($$"""{ "error_message": "Because.", "results": [], "status": "{{status}}" }""");

    public static Func<HttpContext, Task> Body(string body) => http =>
    {
        http.Response.ContentType = "application/json; charset=UTF-8";
        return http.Response.WriteAsync(body);
    };

    public static Func<HttpContext, Task> Http(int status) => http =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    /// <summary>Never answers; ends when the client gives up.</summary>
    public static Task Silence(HttpContext http)
    {
        var gone = new TaskCompletionSource();
        http.RequestAborted.Register(gone.SetResult);
        return gone.Task;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string[] Ends(HttpContext http, string name) => http.Request.Query[name].ToString().Split('|');

    private static string Element(int? seconds) => seconds is null
        ? """{ "status": "ZERO_RESULTS" }"""
        : $$"""{ "distance": { "text": "8.0 km", "value": 8046 }, "duration": { "text": "x", "value": {{seconds}} }, "status": "OK" }""";

    private Task Answer(HttpContext http)
    {
        Queries.Enqueue(http.Request.Query);
        lock (_answers)
        {
            return (_answers.Count > 1 ? _answers.Dequeue() : _answers.Peek())(http);
        }
    }
}
