using System.Text.Json;
using System.Text.Json.Serialization;
using GraphQL;

namespace MyHibachi.GraphQL.Transport.Json;

/// <summary>
/// Reads variables. The library's own converter breaks on a name that comes twice and reads numbers of any length, which
/// takes the square of the length.
/// </summary>
internal sealed class InputsConverter : JsonConverter<Inputs>
{
    public override Inputs Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.StartObject ? new Inputs(ReadObject(ref reader)) : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, Inputs value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static Dictionary<string, object?> ReadObject(ref Utf8JsonReader reader)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (!values.TryAdd(name, ReadValue(ref reader)))
            {
                throw new JsonException();
            }
        }

        return values;
    }

    private static List<object?> ReadArray(ref Utf8JsonReader reader)
    {
        var values = new List<object?>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            values.Add(ReadValue(ref reader));
        }

        return values;
    }

    private static object? ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => ReadNumber(ref reader),
        _ => null,
    };

    private static object ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt32(out var small))
        {
            return small;
        }

        if (reader.TryGetInt64(out var large))
        {
            return large;
        }

        if (reader.TryGetDecimal(out var exact))
        {
            return exact;
        }

        return reader.TryGetDouble(out var rough) && double.IsFinite(rough) ? rough : throw new JsonException();
    }
}
