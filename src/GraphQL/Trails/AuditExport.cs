using Microsoft.Net.Http.Headers;
using MyHibachi.Application.Common;
using MyHibachi.Application.Trails;
using MyHibachi.GraphQL.Transport;

namespace MyHibachi.GraphQL.Trails;

/// <summary>The audit trail as a file, with the sign-in of the API. It is sent row by row, however long it is.</summary>
internal static class AuditExport
{
    public const string Path = "/exports/audit.csv";

    public static void MapAuditExport(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Serve).WithDisplayName("Audit trail");

    private static async Task Serve(HttpContext http, Callers callers, ITrailReads reads, [AsParameters] AuditExportQuery query)
    {
        var status = await Refusal(http, callers);
        if (status is { } refused)
        {
            http.Response.StatusCode = refused;
            return;
        }

        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers[HeaderNames.ContentDisposition] = "attachment; filename=\"audit.csv\"";
        http.Response.Headers[HeaderNames.CacheControl] = "no-store";
        await using var text = new StreamWriter(http.Response.Body, leaveOpen: true);
        await text.WriteAsync(AuditCsv.Header);
        await foreach (var entry in reads.All(query.ToFilter()).WithCancellation(http.RequestAborted))
        {
            await text.WriteAsync(AuditCsv.Line(entry));
        }
    }

    private static async Task<int?> Refusal(HttpContext http, Callers callers)
    {
        try
        {
            var actor = (await callers.Find(http.Request.Headers.Authorization, http, http.RequestAborted)).Actor;
            return actor.MaySeeTrail(Permissions.AuditExport) ? null
                : actor.Kind is ActorKind.Anonymous ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden;
        }
        catch (RequestRefused refusal)
        {
            return refusal.Status;
        }
    }
}

/// <summary>Which rows the file holds; the same as the API's <c>where</c>.</summary>
internal sealed record AuditExportQuery(
    string? Record, string? RecordId, AuditActorKind? ActorKind, string? Actor, string? Action, DateTimeOffset? From, DateTimeOffset? To)
{
    public TrailFilter ToFilter() => new(
        Record, RecordId is null ? null : RecordIds.Read(RecordId), ActorKind, Actor, Action, From?.ToUniversalTime(), To?.ToUniversalTime());
}
