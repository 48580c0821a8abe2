using System.Threading.RateLimiting;
using MyHibachi.Application.Identity;
using MyHibachi.GraphQL.Identity;
using MyHibachi.GraphQL.Transport.Execution;

namespace MyHibachi.GraphQL.Hosting.Edge;

/// <summary>Finds the API key that a request comes by, before anybody counts: a key has a rate of its own, whatever address it calls from.</summary>
internal static class KeyHolder
{
    public static async Task Find(HttpContext http, RequestDelegate next)
    {
        if (BearerAuthenticator.ApiKeyIn(http.Request.Headers.Authorization) is { } key)
        {
            var read = await http.RequestServices.GetRequiredService<IBearers>().Identify(key, http.RequestAborted);
            http.Features.Set(read.IsSuccess ? read.Value : null);
        }

        await next(http);
    }

    /// <summary>Null for requests that come by no key, or by a bad one: those count for their address.</summary>
    public static RateLimitPartition<string>? PartitionOf(HttpContext http) => http.Features.Get<Bearer>() is { RequestsPerMinute: { } rate } bearer
        ? RateLimitPartition.GetTokenBucketLimiter($"{bearer.Actor.Principal}/{rate}", _ => Budgets.Bucket(rate))
        : null;
}
