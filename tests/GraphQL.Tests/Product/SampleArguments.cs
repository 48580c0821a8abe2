using System.Text.Json;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>A value for each argument that a field needs.</summary>
internal sealed class SampleArguments
{
    private readonly LearnedSchema _schema;

    private readonly JsonElement _field;

    private readonly HashSet<string> _needs = [];

    public SampleArguments(LearnedSchema schema, JsonElement field)
    {
        (_schema, _field) = (schema, field);
        Write(id => id);
    }

    /// <summary>The names of the ids among them, as in <c>bookingId</c>; <c>id</c> goes by the field's own name.</summary>
    public IReadOnlySet<string> Needs => _needs;

    /// <summary>As they stand behind the field's name, or nothing.</summary>
    public string Write(Func<string, string> idOf) => Written(_field.GetProperty("args"), IsRequired, idOf) is { Length: > 0 } arguments ? $"({arguments})" : "";

    private static bool IsRequired(JsonElement argument) =>
        argument.GetProperty("type").Kind() is "NON_NULL" && argument.GetProperty("defaultValue").ValueKind is JsonValueKind.Null;

    private string Written(JsonElement arguments, Func<JsonElement, bool> isGiven, Func<string, string> idOf) => string.Join(", ", arguments.EnumerateArray()
        .Where(isGiven).Select(argument => $"{argument.Name()}: {Value(argument.Name(), WithoutNonNull(argument.GetProperty("type")), idOf)}"));

    private static JsonElement WithoutNonNull(JsonElement type) => type.Kind() is "NON_NULL" ? type.GetProperty("ofType") : type;

    // What is wrong in form is refused before it matters who asks.
    private string Value(string name, JsonElement type, Func<string, string> idOf) => type.GetProperty("name").GetString() switch
    {
        null when type.Kind() is "LIST" => "[]",
        "AddressInput" => "{ postalCode: \"95814\", street: \"1 K Street\" }",
        "PlaceInput" => "{ latitude: 38.6, longitude: -121.5 }",
        "Int" => "12",
        "Long" => "1",
        "RoleReach" => "OWN_STATIONS",
        "Boolean" => "true",
        "LocalDate" => $"\"{Bookings.Day(300)}\"",
        "LocalTime" => "\"18:00:00\"",
        "DateTime" => "\"2030-01-01T18:00:00Z\"",
        "ID" => $"\"{idOf(Named(name))}\"",
        "SlotSuggestionsInput" => $"{{ {Written(_schema.InputFields("SlotSuggestionsInput")!.Value, argument => IsRequired(argument) || argument.Name() is "stationId", idOf)} }}",
        { } input when _schema.InputFields(input) is { } fields => $"{{ {Written(fields, IsRequired, idOf)} }}",
        _ when name is "key" => "\"scheduling.fewLeftAt\"",
        _ when name is "record" => "\"bookings\"",
        _ when name is "idempotencyKey" => $"\"{Bookings.NewKey()}\"",
        _ => "\"made up for a test\"",
    };

    private string Named(string argument)
    {
        var name = argument is "id" ? _field.Name() + "Id" : argument;
        _needs.Add(name);
        return name;
    }
}
