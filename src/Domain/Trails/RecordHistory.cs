namespace MyHibachi.Domain.Trails;

/// <summary>A change of one record, column by column.</summary>
/// <param name="Before">Null for a new record.</param>
/// <param name="After">Null for a record that is gone.</param>
public sealed record RecordChange(IReadOnlyDictionary<string, string?>? Before, IReadOnlyDictionary<string, string?>? After);

/// <summary>Tells from its changes what a record was.</summary>
public static class RecordHistory
{
    /// <param name="changes">Oldest first; a change names only the columns that it touched.</param>
    /// <returns>Every column that a change named, as the last left it; null when there was no such record, or not any more.</returns>
    public static IReadOnlyDictionary<string, string?>? Rebuild(IEnumerable<RecordChange> changes)
    {
        SortedDictionary<string, string?>? record = null;
        foreach (var change in changes)
        {
            record = change.After is null ? null : Merge(record ?? new(StringComparer.Ordinal), change.After);
        }

        return record;
    }

    private static SortedDictionary<string, string?> Merge(SortedDictionary<string, string?> record, IReadOnlyDictionary<string, string?> after)
    {
        foreach (var (column, value) in after)
        {
            record[column] = value;
        }

        return record;
    }
}
