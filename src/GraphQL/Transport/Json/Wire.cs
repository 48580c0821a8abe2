using System.Text.Encodings.Web;
using System.Text.Json;

namespace MyHibachi.GraphQL.Transport.Json;

/// <summary>How JSON is read and written on every transport.</summary>
internal static class Wire
{
    /// <summary>Answers are JSON to be parsed, never text inside HTML, so only JSON's own characters need an escape.</summary>
    public static JsonWriterOptions Writing { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A name that comes twice is refused: two readers of one text must not see two requests.</summary>
    public static JsonSerializerOptions Reading { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        AllowDuplicateProperties = false,
        Converters = { new InputsConverter() },
    };

    /// <summary>For the rare value that has no form of its own on the wire.</summary>
    public static JsonSerializerOptions Values { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
