using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MyHibachi.TestKit.Calendars;

/// <summary>A server of calendars on this machine. It answers with whatever it was told last.</summary>
public sealed class CalendarDouble : IAsyncDisposable
{
    private readonly WebApplication _app;

    private CalendarDouble(WebApplication app) => _app = app;

    public string Url => $"{_app.Urls.Single()}/a-secret/basic.ics";

    public Func<HttpContext, Task> Answer { get; set; } = Calendar("");

    public static async Task<CalendarDouble> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var calendar = new CalendarDouble(app);
        app.MapGet("/a-secret/basic.ics", http => calendar.Answer(http));
        await app.StartAsync();
        return calendar;
    }

    /// <param name="events">Whole components.</param>
    public static Func<HttpContext, Task> Calendar(string events) => Text(Whole(events));

    public static string Whole(string events) => $"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\n{events}END:VCALENDAR\n".ReplaceLineEndings("\r\n");

    /// <summary>One event, in UTC.</summary>
    public static string Event(DateTimeOffset from, DateTimeOffset until, string more = "") =>
        $"BEGIN:VEVENT\nUID:{from:O}\nDTSTAMP:20260101T000000Z\nDTSTART:{from.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}\nDTEND:{until.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}\n{more}SUMMARY:Dentist\nEND:VEVENT\n";

    public static Func<HttpContext, Task> Text(string text) => http =>
    {
        http.Response.ContentType = "text/calendar; charset=utf-8";
        return http.Response.WriteAsync(text);
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
