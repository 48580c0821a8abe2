using System.Collections;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;

namespace MyHibachi.GraphQL.Transport.Json;

/// <summary>Writes results without building anything in between: the executed nodes go to the wire as they are.</summary>
internal static class ResultWriter
{
    public static void Write(Utf8JsonWriter json, ExecutionResult result)
    {
        json.WriteStartObject();
        if (result.Errors is { Count: > 0 } errors)
        {
            json.WritePropertyName("errors"u8);
            ErrorWriter.Write(json, errors);
        }

        if (result.Executed)
        {
            json.WritePropertyName("data"u8);
            WriteNode(json, result.Data as ExecutionNode);
        }

        if (result.Extensions is { Count: > 0 } extensions)
        {
            json.WritePropertyName("extensions"u8);
            ValueWriter.Write(json, extensions);
        }

        json.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter json, ExecutionNode? node)
    {
        switch (node)
        {
            case ValueExecutionNode value:
                ValueWriter.Write(json, value.Result);
                break;
            case ObjectExecutionNode { SubFields: { } fields }:
                WriteObject(json, fields);
                break;
            case ArrayExecutionNode { Items: { } items }:
                WriteArray(json, items);
                break;
            case ArrayExecutionNode { SerializedResult: { } scalars }:
                WriteScalars(json, scalars);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter json, ExecutionNode[] fields)
    {
        json.WriteStartObject();
        foreach (var field in fields)
        {
            json.WritePropertyName(field.Name!);
            WriteNode(json, field);
        }

        json.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter json, List<ExecutionNode> items)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            WriteNode(json, item);
        }

        json.WriteEndArray();
    }

    private static void WriteScalars(Utf8JsonWriter json, IEnumerable scalars)
    {
        json.WriteStartArray();
        foreach (var scalar in scalars)
        {
            ValueWriter.Write(json, scalar);
        }

        json.WriteEndArray();
    }
}
