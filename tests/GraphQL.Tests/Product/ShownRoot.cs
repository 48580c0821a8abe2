using System.Text.Json;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>A record of some type, the first root field that leads to one, and every value to be seen of it.</summary>
internal sealed record ShownRoot(string Field, string Type, bool IsList, string Opening, IReadOnlyList<FieldPath> Paths)
{
    /// <summary>Every type that root fields lead to, each once.</summary>
    public static IEnumerable<ShownRoot> Of(LearnedSchema schema, Func<string, string> idOf)
    {
        HashSet<string> shown = [];
        foreach (var field in schema.Queries)
        {
            var inner = field.GetProperty("type").Innermost();
            var isList = inner.IsObject() && inner.Name().EndsWith("Connection", StringComparison.Ordinal);
            var type = isList ? schema.Fields(inner.Name()).Single(one => one.Name() is "nodes").GetProperty("type").Innermost() : inner;
            if (type.IsObject() && shown.Add(type.Name()))
            {
                yield return new(field.Name(), type.Name(), isList, field.Name() + new SampleArguments(schema, field).Write(idOf), new FieldWalk(schema, idOf).Of(type.Name()));
            }
        }
    }

    public string Query(IEnumerable<FieldPath> paths) =>
        $"query {{ {Opening} {(IsList ? $"{{ nodes {FieldPath.Selection(paths)} }}" : FieldPath.Selection(paths))} }}";

    /// <summary>What a caller was given; null when that is no record at all.</summary>
    public JsonElement? Record(JsonElement data) =>
        data.GetProperty(Field) is var found && found.ValueKind is JsonValueKind.Null ? null
        : IsList ? NotEmpty(found.GetProperty("nodes"))
        : found.ValueKind is JsonValueKind.Array ? NotEmpty(found)
        : found;

    private static JsonElement? NotEmpty(JsonElement list) => list.GetArrayLength() > 0 ? list : null;
}
