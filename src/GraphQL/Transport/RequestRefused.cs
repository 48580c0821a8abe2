using System.Threading.RateLimiting;
using GraphQL;

namespace MyHibachi.GraphQL.Transport;

/// <summary>A request that cannot be carried out as it was sent. Nothing of it was executed.</summary>
internal sealed class RequestRefused : ExecutionError
{
    private RequestRefused(int status, string code, string message)
        : base(message)
    {
        Status = status;
        Code = code;
    }

    /// <summary>Over HTTP.</summary>
    public int Status { get; }

    /// <summary>Seconds until the same request has a chance; null when waiting would not help.</summary>
    public int? RetryAfter { get; private init; }

    public static RequestRefused Malformed(string message) => new(StatusCodes.Status400BadRequest, "MALFORMED_REQUEST", message);

    public static RequestRefused Batch() =>
        new(StatusCodes.Status400BadRequest, "BATCH_NOT_ALLOWED", "Send one operation at a time.");

    public static RequestRefused QueryMissing() =>
        new(StatusCodes.Status400BadRequest, "QUERY_MISSING", "The request has no query.");

    public static RequestRefused UnknownDocument() =>
        new(StatusCodes.Status400BadRequest, "PERSISTED_OPERATION_UNKNOWN", "No document is known by that documentId: send the query itself, or load the page again.");

    public static RequestRefused NotPersisted() =>
        new(StatusCodes.Status403Forbidden, "PERSISTED_OPERATION_REQUIRED", "Only operations that are known by a documentId are carried out here.");

    public static RequestRefused Unauthenticated() =>
        new(StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "The credentials are not valid, or not any more.");

    public static RequestRefused ForeignOrigin() =>
        new(StatusCodes.Status403Forbidden, "FOREIGN_ORIGIN", "Pages of this site may not act for whoever is signed in here.");

    public static RequestRefused MethodNotAllowed(string message) =>
        new(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", message);

    public static RequestRefused NotAcceptable() => new(
        StatusCodes.Status406NotAcceptable,
        "NOT_ACCEPTABLE",
        "Answers come as application/graphql-response+json, application/json or text/event-stream.");

    public static RequestRefused BodyTooLarge(int limit) =>
        new(StatusCodes.Status413PayloadTooLarge, "BODY_TOO_LARGE", $"A request has {limit} bytes at most.");

    public static RequestRefused UnsupportedMediaType() =>
        new(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", "Send the request as application/json in UTF-8.");

    public static RequestRefused FeatureOff() =>
        new(StatusCodes.Status503ServiceUnavailable, "FEATURE_OFF", "This part of the program is switched off.");

    public static RequestRefused TooManyOperations(int limit) => new(
        StatusCodes.Status429TooManyRequests, "TOO_MANY_OPERATIONS", $"One WebSocket runs {limit} operations at a time at most.");

    /// <summary>The caller has used up what it may in a minute.</summary>
    public static RequestRefused TooMany(RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : TimeSpan.FromSeconds(1);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        return new(StatusCodes.Status429TooManyRequests, "RATE_LIMITED", $"That was too much for one minute. Try again in {seconds} s.") { RetryAfter = seconds, Extensions = new() { ["retryAfterSeconds"] = seconds } };
    }
}
