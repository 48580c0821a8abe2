using System.Text.Json;
using System.Text.Json.Serialization;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Common.Outbox;

/// <summary>Writes any id of the domain as the bare UUID it wraps.</summary>
internal sealed class IdJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType
        && typeToConvert.GetProperty("Value")?.PropertyType == typeof(Guid)
        && typeToConvert.GetConstructor([typeof(Guid)]) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(IdJsonConverter<>).MakeGenericType(typeToConvert))!;
}

internal sealed class IdJsonConverter<TId> : JsonConverter<TId>
    where TId : struct
{
    private static readonly IdConverter<TId> Stored = new();

    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Stored.ConvertFromProviderTyped(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Stored.ConvertToProviderTyped(value));
}
