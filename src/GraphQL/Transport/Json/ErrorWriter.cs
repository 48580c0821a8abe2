using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using MyHibachi.GraphQL.Transport.Execution;

namespace MyHibachi.GraphQL.Transport.Json;

/// <summary>Writes errors in the shape of the GraphQL specification, each with a code.</summary>
internal static class ErrorWriter
{
    // More would help nobody, and one document can be wrong in thousands of places.
    private const int MaxErrors = 20;

    public static void Write(Utf8JsonWriter json, IEnumerable<ExecutionError> errors)
    {
        json.WriteStartArray();
        foreach (var error in errors.Take(MaxErrors))
        {
            Write(json, error);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ExecutionError error)
    {
        json.WriteStartObject();
        json.WriteString("message"u8, error is UnhandledError ? UnhandledErrors.Message : error.Message);
        WriteLocations(json, error);
        WritePath(json, error);
        WriteExtensions(json, error);
        json.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter json, ExecutionError error)
    {
        if (error.Locations is not { Count: > 0 } locations)
        {
            return;
        }

        json.WriteStartArray("locations"u8);
        foreach (var location in locations)
        {
            json.WriteStartObject();
            json.WriteNumber("line"u8, location.Line);
            json.WriteNumber("column"u8, location.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePath(Utf8JsonWriter json, ExecutionError error)
    {
        if (error.Path is null)
        {
            return;
        }

        json.WriteStartArray("path"u8);
        foreach (var step in error.Path)
        {
            ValueWriter.Write(json, step);
        }

        json.WriteEndArray();
    }

    private static void WriteExtensions(Utf8JsonWriter json, ExecutionError error)
    {
        json.WriteStartObject("extensions"u8);
        json.WriteString("code"u8, ErrorCodes.Of(error));
        foreach (var (name, value) in error.Extensions ?? [])
        {
            json.WritePropertyName(name);
            ValueWriter.Write(json, value);
        }

        json.WriteEndObject();
    }
}
