namespace MyHibachi.GraphQL.Transport;

/// <summary>Which site's page a browser sends a request for. Browsers say it; others need not.</summary>
internal static class SiteOrigin
{
    /// <summary>False for a page of another site than this one and those that are allowed. True when no page is named.</summary>
    public static bool IsOurs(HttpRequest request, GraphQLSettings settings)
    {
        var origin = (string?)request.Headers.Origin;
        return origin is null
            || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            || settings.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);
    }
}
