using System.Text.Json;
using MyHibachi.Domain.Trails;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Trails;

/// <summary>Reads what a row of the trail says was changed, its personal part included while it is there.</summary>
internal static class StoredChange
{
    public static RecordChange Read(AuditRow row)
    {
        using var personal = Parse(row.Personal);
        return new(Side(row.Before, personal, "before"), Side(row.After, personal, "after"));
    }

    public static string? NetworkAddress(AuditRow row)
    {
        using var personal = Parse(row.Personal);
        return Part(personal, "network_address")?.GetString();
    }

    private static Dictionary<string, string?>? Side(string? open, JsonDocument? personal, string name)
    {
        if (open is null)
        {
            return null;
        }

        using var parsed = JsonDocument.Parse(open);
        Dictionary<string, string?> columns = new(StringComparer.Ordinal);
        IEnumerable<JsonProperty> all = [.. parsed.RootElement.EnumerateObject(), .. Part(personal, name)?.EnumerateObject() ?? default];
        foreach (var column in all)
        {
            columns[column.Name] = Text(column.Value);
        }

        return columns;
    }

    private static JsonDocument? Parse(string? json) => json is null ? null : JsonDocument.Parse(json);

    private static JsonElement? Part(JsonDocument? personal, string name) =>
        personal is not null && personal.RootElement.TryGetProperty(name, out var part) ? part : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
