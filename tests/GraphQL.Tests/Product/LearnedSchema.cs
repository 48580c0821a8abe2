using System.Text.Json;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>The schema as a client learns it by asking.</summary>
internal sealed class LearnedSchema
{
    private const string Introspection =
        """
        {
          __schema {
            queryType { fields { ...Field } }
            mutationType { fields { ...Field } }
            types { kind name interfaces { name } fields { ...Field } inputFields { ...Argument } }
          }
        }
        fragment Field on __Field { name args { ...Argument } type { ...Type } }
        fragment Argument on __InputValue { name defaultValue type { ...Type } }
        fragment Type on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
        """;

    private readonly Dictionary<string, JsonElement> _types;

    private LearnedSchema(JsonElement schema)
    {
        _types = schema.GetProperty("types").EnumerateArray().ToDictionary(type => type.Name());
        (Queries, Mutations) = (Fields(schema.GetProperty("queryType")), Fields(schema.GetProperty("mutationType")));
    }

    public IReadOnlyList<JsonElement> Queries { get; }

    public IReadOnlyList<JsonElement> Mutations { get; }

    public static async Task<LearnedSchema> Of(ProductFixture product) => new((await product.Ask(Introspection)).GetProperty("__schema"));

    public JsonElement Type(string name) => _types[name];

    public IReadOnlyList<JsonElement> Fields(string type) => Fields(_types[type]);

    /// <summary>Whether it can be asked for by its id.</summary>
    public bool IsRecord(string type) => _types[type].GetProperty("interfaces").EnumerateArray().Any(one => one.Name() is "Node");

    /// <summary>The fields of an input object; null when it is none.</summary>
    public JsonElement? InputFields(string type) => _types[type].Kind() is "INPUT_OBJECT" ? _types[type].GetProperty("inputFields") : null;

    private static IReadOnlyList<JsonElement> Fields(JsonElement type) => [.. type.GetProperty("fields").EnumerateArray()];
}

/// <summary>What a client reads off a type or a field.</summary>
internal static class LearnedTypes
{
    public static string Name(this JsonElement named) => named.GetProperty("name").GetString()!;

    public static string Kind(this JsonElement type) => type.GetProperty("kind").GetString()!;

    /// <summary>The type without its lists and exclamation marks.</summary>
    public static JsonElement Innermost(this JsonElement type) =>
        type.TryGetProperty("ofType", out var inner) && inner.ValueKind is JsonValueKind.Object ? inner.Innermost() : type;

    public static bool IsObject(this JsonElement type) => type.Kind() is "OBJECT";
}
