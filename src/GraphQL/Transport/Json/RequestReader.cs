using System.Text.Json;
using System.Text.Unicode;
using MyHibachi.GraphQL.Transport.Execution;

namespace MyHibachi.GraphQL.Transport.Json;

/// <summary>Reads requests out of JSON.</summary>
internal static class RequestReader
{
    /// <exception cref="RequestRefused">The text is not one request in JSON.</exception>
    public static OperationRequest Read(ReadOnlySpan<byte> json)
    {
        if (json.TrimStart(" \t\r\n"u8) is [(byte)'[', ..])
        {
            throw RequestRefused.Batch();
        }

        return Read<OperationRequest>(json) is { } request && (request.Query ?? request.DocumentId) is { Length: > 0 } ? request : throw RequestRefused.QueryMissing();
    }

    /// <exception cref="RequestRefused">The value is not one request.</exception>
    public static OperationRequest Read(JsonElement json) => json.ValueKind is JsonValueKind.Undefined
        ? throw RequestRefused.QueryMissing()
        : Read(JsonSerializer.SerializeToUtf8Bytes(json));

    /// <exception cref="RequestRefused">The text is not JSON, or not of the shape.</exception>
    public static T? Read<T>(ReadOnlySpan<byte> json)
    {
        // The JSON reader looks at the bytes of a string only when somebody asks for it.
        if (!Utf8.IsValid(json))
        {
            throw RequestRefused.Malformed("The request is not UTF-8.");
        }

        try
        {
            return JsonSerializer.Deserialize<T>(json, Wire.Reading);
        }
        catch (JsonException exception)
        {
            // The exception's own message names types of ours.
            throw RequestRefused.Malformed(
                $"The JSON of the request is not valid at {exception.Path ?? "$"}, line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
    }
}
