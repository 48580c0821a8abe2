using System.Text.Json;
using MyHibachi.Application.Trails;

namespace MyHibachi.GraphQL.Trails;

/// <summary>Rows of the trail as RFC 4180 has them, and so that a spreadsheet takes none of them for a formula.</summary>
internal static class AuditCsv
{
    private const string NewLine = "\r\n";

    private static readonly char[] Formula = ['=', '+', '-', '@', '\t', '\r', '\n'];

    private static readonly char[] Quoted = [',', '"', '\r', '\n'];

    public static string Header { get; } = Join(
        ["number", "at", "actor_kind", "actor", "network_address", "request_id", "action", "record", "record_id", "reason", "before", "after", "sequence", "hash"]);

    public static string Line(TrailEntry entry) => Join(
    [
        entry.Id.ToString(CultureInfo.InvariantCulture),
        entry.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        entry.ActorKind.ToString(),
        entry.Actor,
        entry.NetworkAddress,
        entry.RequestId,
        entry.Action,
        entry.Record,
        entry.RecordId.ToString(),
        entry.Reason,
        entry.Change.Before is { } before ? JsonSerializer.Serialize(before) : null,
        entry.Change.After is { } after ? JsonSerializer.Serialize(after) : null,
        entry.Seal?.Sequence.ToString(CultureInfo.InvariantCulture),
        entry.Seal is { } seal ? Convert.ToHexStringLower(seal.Hash) : null,
    ]);

    // The apostrophe makes a text of what would be calculated; programs that are no spreadsheet see one character more.
    internal static string Cell(string? value)
    {
        var text = value is { Length: > 0 } && Formula.Contains(value[0]) ? $"'{value}" : value ?? "";
        return text.IndexOfAny(Quoted) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Join(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + NewLine;
}
