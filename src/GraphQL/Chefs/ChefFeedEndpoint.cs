using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using MyHibachi.Application.Chefs;
using MyHibachi.Domain.Chefs;

namespace MyHibachi.GraphQL.Chefs;

/// <summary>A chef's calendar, for calendar programs: whoever has the address reads it. Any other address is answered with nothing but 404.</summary>
internal static class ChefFeedEndpoint
{
    public const string Folder = "/calendars/chefs";

    public static string PathOf(string token) => $"{Folder}/{token}.ics";

    public static void MapChefFeeds(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(Folder + "/{token}.ics", [HttpMethods.Get, HttpMethods.Head], Serve).WithDisplayName("Chef calendar");

    private static async Task Serve(HttpContext http, string token, IChefAgendas agendas, ICalendarWriter writer)
    {
        var (response, ct) = (http.Response, http.RequestAborted);
        if (ChefFeedToken.Parse(token) is not { } known || await agendas.Find(known.Hash, ct) is not { } agenda)
        {
            response.Headers.CacheControl = "no-store";
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var text = Encoding.UTF8.GetBytes(writer.Write(agenda));
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(text))[..32]}\"");
        response.Headers.CacheControl = "private, max-age=300";
        response.GetTypedHeaders().ETag = tag;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(one => one == EntityTagHeaderValue.Any || one.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "text/calendar; charset=utf-8";
        response.ContentLength = text.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await response.Body.WriteAsync(text, ct);
        }
    }
}
