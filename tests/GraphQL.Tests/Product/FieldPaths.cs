using System.Text.Json;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>One value of a record, and the way to it from the record.</summary>
/// <param name="Steps">What to ask for, arguments included.</param>
/// <param name="IsObject">An interface or a union, of which only the name is asked.</param>
internal sealed record FieldPath(string Title, IReadOnlyList<string> Steps, bool IsObject)
{
    /// <summary>What the value belongs to, as in <c>Booking.venue</c>.</summary>
    public string Parent => Title[..Title.LastIndexOf('.')];

    public string Name => Title[(Title.LastIndexOf('.') + 1)..];

    /// <summary>Whether the record holds anything there; one of a list is enough.</summary>
    public bool IsIn(JsonElement record) => IsIn(record, 0);

    /// <summary>One selection of them all.</summary>
    public static string Selection(IEnumerable<FieldPath> paths) => Selection(paths, 0);

    private bool IsIn(JsonElement value, int step) => value.ValueKind switch
    {
        JsonValueKind.Null => false,
        JsonValueKind.Array => value.EnumerateArray().Any(one => IsIn(one, step)),
        _ => step == Steps.Count || IsIn(value.GetProperty(Steps[step].Split('(')[0]), step + 1),
    };

    private static string Selection(IEnumerable<FieldPath> paths, int step) => "{ " + string.Join(' ', paths.GroupBy(path => path.Steps[step]).Select(group =>
        group.First() is var path && path.Steps.Count > step + 1 ? $"{group.Key} {Selection(group, step + 1)}"
        : group.Key + (path.IsObject ? " { __typename }" : ""))) + " }";
}

/// <summary>Walks a type: every value of it, of what belongs to it, and of the records it leads to.</summary>
internal sealed class FieldWalk(LearnedSchema schema, Func<string, string> idOf)
{
    public IReadOnlyList<FieldPath> Of(string type) => [.. Walk(type, type, [], leads: true)];

    // The records that a record leads to, and no further: theirs are walked from themselves.
    private IEnumerable<FieldPath> Walk(string title, string type, string[] steps, bool leads)
    {
        foreach (var field in schema.Fields(type))
        {
            string[] way = [.. steps, field.Name() + new SampleArguments(schema, field).Write(idOf)];
            var (name, inner) = ($"{title}.{field.Name()}", field.GetProperty("type").Innermost());
            var isRecord = inner.IsObject() && schema.IsRecord(inner.Name());
            if (!inner.IsObject())
            {
                yield return new(name, way, inner.Kind() is "INTERFACE" or "UNION");
            }
            else if (!isRecord || leads)
            {
                foreach (var path in Walk(name, inner.Name(), way, leads && !isRecord))
                {
                    yield return path;
                }
            }
        }
    }
}
