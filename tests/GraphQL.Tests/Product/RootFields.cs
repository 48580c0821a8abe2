using System.Text.Json;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>One root field, and the operation that asks for it with a value for each argument that it needs.</summary>
/// <param name="Needs">The names of the ids among its arguments, as in <c>bookingId</c>; <c>id</c> goes by the field's own name.</param>
internal sealed record RootField(string Name, bool IsMutation, IReadOnlySet<string> Needs, Func<Func<string, string>, string> Query);

/// <summary>Every root field of the API, as a client learns them from the schema itself: a new one is there by itself.</summary>
internal static class RootFields
{
    public static async Task<IReadOnlyList<RootField>> Of(ProductFixture product)
    {
        var schema = await LearnedSchema.Of(product);
        return [.. schema.Queries.Select(field => Field(schema, field, isMutation: false)), .. schema.Mutations.Select(field => Field(schema, field, isMutation: true))];
    }

    private static RootField Field(LearnedSchema schema, JsonElement field, bool isMutation)
    {
        var arguments = new SampleArguments(schema, field);
        return new(field.Name(), isMutation, arguments.Needs, idOf =>
            $"{(isMutation ? "mutation" : "query")} {{ {field.Name()}{arguments.Write(idOf)} {Selection(field.GetProperty("type"), isMutation)} }}");
    }

    private static string Selection(JsonElement type, bool isMutation) =>
        isMutation ? "{ errors { ... on Error { code message field } } }"
        : type.Innermost() is var inner && inner.Kind() is "SCALAR" or "ENUM" ? ""
        : inner.Name().EndsWith("Connection", StringComparison.Ordinal) ? "{ nodes { id } }"
        : "{ __typename }";
}
