using System.Security.Cryptography;
using System.Text;
using MyHibachi.GraphQL.Transport;

namespace MyHibachi.GraphQL.Hosting;

/// <summary>What a browser finds at the root: what runs here, and where to go on.</summary>
internal static class HomePage
{
    private const string Style =
        """
          body { font: 16px/1.6 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem; color: #222; background: #fffdf8 }
          h1 { margin-bottom: 0 } p { margin-top: .3rem } li { margin: .3rem 0 } a { color: #b3391b }
        """;

    // The style of this page and nothing else.
    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

    /// <param name="canTry">The page that people try queries on is served.</param>
    /// <param name="isOpen">The schema is told to everybody.</param>
    public static string Html(bool canTry, bool isOpen) =>
        $$"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>MyHibachi</title>
        <link rel="icon" href="data:,">
        <style>{{Style}}</style>
        <h1>MyHibachi</h1>
        <p>The booking system of a mobile hibachi business is running here.</p>
        <ul>
          <li>{{(canTry ? """<a href="/graphql">GraphQL</a>: the API, and a page to try it on""" : "GraphQL: the API, under /graphql")}}</li>
          <li><a href="/health/ready">Ready?</a> The database and the cluster answer</li>
          <li><a href="/health/live">Live?</a> This process answers</li>
          {{(isOpen ? """<li><a href="/schema.graphql">Documentation</a>: every type and operation, described</li>""" : "")}}
        </ul>
        </html>
        """;

    public static void MapHome(this WebApplication app, string schema)
    {
        var settings = app.Services.GetRequiredService<GraphQLSettings>();
        var html = Html(canTry: settings.Page is true, isOpen: settings.Introspection is true);
        app.MapGet("/", (HttpResponse response) =>
        {
            response.Headers.ContentSecurityPolicy = Policy;
            return Results.Content(html, "text/html; charset=utf-8");
        });
        if (settings.Introspection is true)
        {
            app.MapGet("/schema.graphql", () => Results.Text(schema));
        }
    }
}
