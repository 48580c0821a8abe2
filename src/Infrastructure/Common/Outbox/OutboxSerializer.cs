using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using MyHibachi.Domain.Common;

namespace MyHibachi.Infrastructure.Common.Outbox;

/// <summary>
/// Turns events into rows and back. A row knows its event by the record's bare name, so that a moved namespace or a new version
/// of the assembly leaves stored rows readable. A test pins the names: renaming an event needs a thought for the rows that wait.
/// </summary>
internal static class OutboxSerializer
{
    private static readonly FrozenDictionary<string, Type> Events = typeof(IDomainEvent).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IDomainEvent)))
        .ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,

        // A row that lacks what its event needs must fail loudly instead of naming booking 0000….
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new IdJsonConverterFactory(), new JsonStringEnumConverter() },
    };

    public static IEnumerable<string> Names => Events.Keys;

    public static (string Type, string Json) Write(IDomainEvent happened) =>
        (happened.GetType().Name, JsonSerializer.Serialize(happened, happened.GetType(), Options));

    /// <exception cref="UnknownEventException">No event of this version has that name.</exception>
    /// <exception cref="JsonException">The text is not that event.</exception>
    public static IDomainEvent Read(string type, string json) => Events.TryGetValue(type, out var known)
        ? (IDomainEvent)JsonSerializer.Deserialize(json, known, Options)!
        : throw new UnknownEventException(type);
}

/// <summary>A newer version of the program wrote the row; this one must leave it alone.</summary>
internal sealed class UnknownEventException(string type) : Exception($"No event is named {type}.");
