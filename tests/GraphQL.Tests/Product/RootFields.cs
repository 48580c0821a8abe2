using System.Text.Json;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>One root field, and the operation that asks for it with a value for each argument that it needs.</summary>
/// <param name="Needs">The names of the ids among its arguments, as in <c>bookingId</c>; <c>id</c> goes by the field's own name.</param>
internal sealed record RootField(string Name, bool IsMutation, IReadOnlySet<string> Needs, Func<Func<string, string>, string> Query);

/// <summary>Every root field of the API, as a client learns them from the schema itself: a new one is there by itself.</summary>
internal static class RootFields
{
    private const string Introspection =
        """
        {
          __schema {
            queryType { ...Fields }
            mutationType { ...Fields }
            types { kind name inputFields { ...Argument } }
          }
        }
        fragment Fields on __Type { fields { name args { ...Argument } type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind } } } } } } }
        fragment Argument on __InputValue { name defaultValue type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
        """;

    public static async Task<IReadOnlyList<RootField>> Of(ProductFixture product)
    {
        var schema = (await product.Ask(Introspection)).GetProperty("__schema");
        var inputs = schema.GetProperty("types").EnumerateArray().Where(type => Kind(type) is "INPUT_OBJECT").ToDictionary(type => type.GetProperty("name").GetString()!);
        return [.. Fields("queryType", isMutation: false), .. Fields("mutationType", isMutation: true)];

        IEnumerable<RootField> Fields(string root, bool isMutation) =>
            schema.GetProperty(root).GetProperty("fields").EnumerateArray().Select(field => new Writer(inputs, field, isMutation).Field());
    }

    private static string Kind(JsonElement type) => type.GetProperty("kind").GetString()!;

    private sealed class Writer(Dictionary<string, JsonElement> inputs, JsonElement field, bool isMutation)
    {
        private readonly string _name = field.GetProperty("name").GetString()!;

        private readonly HashSet<string> _needs = [];

        public RootField Field()
        {
            Query(id => id);
            return new(_name, isMutation, _needs, Query);
        }

        private string Query(Func<string, string> idOf)
        {
            var arguments = Required(field.GetProperty("args"), idOf);
            return $"{(isMutation ? "mutation" : "query")} {{ {_name}{(arguments.Length > 0 ? $"({arguments})" : "")} {Selection()} }}";
        }

        private string Selection()
        {
            var type = field.GetProperty("type");
            return isMutation ? "{ errors { ... on Error { code message field } } }"
                : Innermost(type) is var inner && Kind(inner) is "SCALAR" or "ENUM" ? ""
                : inner.GetProperty("name").GetString()!.EndsWith("Connection", StringComparison.Ordinal) ? "{ nodes { id } }"
                : "{ __typename }";
        }

        private string Required(JsonElement arguments, Func<string, string> idOf) => string.Join(", ", arguments.EnumerateArray()
            .Where(argument => Kind(argument.GetProperty("type")) is "NON_NULL" && argument.GetProperty("defaultValue").ValueKind is JsonValueKind.Null)
            .Select(argument => (Name: argument.GetProperty("name").GetString()!, Type: argument.GetProperty("type").GetProperty("ofType")))
            .Select(argument => $"{argument.Name}: {Value(argument.Name, argument.Type, idOf)}"));

        // What is wrong in form is refused before it matters who asks.
        private string Value(string name, JsonElement type, Func<string, string> idOf) => type.GetProperty("name").GetString() switch
        {
            null when Kind(type) is "LIST" => "[]",
            "AddressInput" => "{ postalCode: \"95814\", street: \"1 K Street\" }",
            "PlaceInput" => "{ latitude: 38.6, longitude: -121.5 }",
            "Int" => "12",
            "RoleReach" => "OWN_STATIONS",
            "Boolean" => "true",
            "LocalDate" => "\"2030-01-01\"",
            "LocalTime" => "\"18:00:00\"",
            "DateTime" => "\"2030-01-01T18:00:00Z\"",
            { } input when inputs.TryGetValue(input, out var fields) => $"{{ {Required(fields.GetProperty("inputFields"), idOf)} }}",
            "ID" => $"\"{idOf(Named(name))}\"",
            _ when name is "key" => "\"scheduling.fewLeftAt\"",
            _ when name is "idempotencyKey" => $"\"{Bookings.NewKey()}\"",
            _ => "\"made up for a test\"",
        };

        private string Named(string argument)
        {
            var name = argument is "id" ? _name + "Id" : argument;
            _needs.Add(name);
            return name;
        }

        private static JsonElement Innermost(JsonElement type) =>
            type.GetProperty("ofType") is { ValueKind: JsonValueKind.Object } inner ? Innermost(inner) : type;
    }
}
