namespace MyHibachi.GraphQL.Hosting.Edge;

/// <summary>Tells browsers what an answer must not be used for, as OWASP's cheat sheet on HTTP headers asks.</summary>
internal static class SecurityHeaders
{
    // An answer of the API is data: whatever page it were taken for could do nothing. Real pages say themselves what they need.
    private const string NothingAllowed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static Task Add(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            if (headers.ContentSecurityPolicy.Count is 0)
            {
                headers.ContentSecurityPolicy = NothingAllowed;
            }

            return Task.CompletedTask;
        });
        return next(http);
    }
}
