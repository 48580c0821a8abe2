using System.Text.Json;

namespace MyHibachi.GraphQL.Transport.Json;

/// <summary>Writes what scalars serialize to. The common kinds skip the serializer, which looks each value's type up.</summary>
internal static class ValueWriter
{
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case Guid id:
                json.WriteStringValue(id);
                break;
            case DateTimeOffset instant:
                json.WriteStringValue(instant);
                break;
            default:
                JsonSerializer.Serialize(json, value, value.GetType(), Wire.Values);
                break;
        }
    }
}
