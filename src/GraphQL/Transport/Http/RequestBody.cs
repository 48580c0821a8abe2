using System.Buffers;
using System.IO.Pipelines;
using Microsoft.Net.Http.Headers;
using MyHibachi.GraphQL.Transport.Execution;
using MyHibachi.GraphQL.Transport.Json;

namespace MyHibachi.GraphQL.Transport.Http;

/// <summary>Reads an operation out of the body of a POST.</summary>
internal static class RequestBody
{
    /// <exception cref="RequestRefused">The body is too large, of another type, or not a request.</exception>
    public static async ValueTask<OperationRequest> Read(HttpRequest request, int limit, CancellationToken ct)
    {
        if (!IsJson(request.ContentType))
        {
            throw RequestRefused.UnsupportedMediaType();
        }

        if (request.ContentLength > limit)
        {
            throw RequestRefused.BodyTooLarge(limit);
        }

        var body = await ReadAll(request.BodyReader, limit, ct);
        try
        {
            return Parse(body);
        }
        finally
        {
            request.BodyReader.AdvanceTo(body.End);
        }
    }

    // The browser asks the site's permission before it sends this type from elsewhere; it sends the types of forms without asking.
    private static bool IsJson(string? contentType) => contentType switch
    {
        "application/json" or "application/json; charset=utf-8" => true,
        _ => MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)),
    };

    private static async ValueTask<ReadOnlySequence<byte>> ReadAll(PipeReader reader, int limit, CancellationToken ct)
    {
        while (true)
        {
            var read = await reader.ReadAsync(ct);
            if (read.Buffer.Length > limit)
            {
                reader.AdvanceTo(read.Buffer.End);
                throw RequestRefused.BodyTooLarge(limit);
            }

            if (read.IsCompleted)
            {
                return read.Buffer;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static OperationRequest Parse(ReadOnlySequence<byte> body)
    {
        if (body.IsSingleSegment)
        {
            return RequestReader.Read(body.FirstSpan);
        }

        var whole = ArrayPool<byte>.Shared.Rent((int)body.Length);
        try
        {
            body.CopyTo(whole);
            return RequestReader.Read(whole.AsSpan(0, (int)body.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(whole);
        }
    }
}
