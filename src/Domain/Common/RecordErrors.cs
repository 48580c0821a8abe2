namespace MyHibachi.Domain.Common;

/// <summary>Refusals that any record knows, whatever it is about. The use case names the field of its own input.</summary>
public static class RecordErrors
{
    public static Error DeletionOff() => new("DELETION_OFF", "Nothing can be deleted here at present.");

    public static Error AlreadyDeleted() => new("RECORD_DELETED", "This record was deleted before.");

    public static Error NotDeleted() => new("RECORD_NOT_DELETED", "This record was not deleted, so there is nothing to restore.");

    public static Error TooLateToRestore(TimeSpan limit) => new(
        "RESTORE_TOO_LATE", string.Create(CultureInfo.InvariantCulture, $"What was deleted can be restored for {limit.TotalDays:0.##} days, and they are over."));

    /// <param name="changed">The fields that others changed since, as the API spells them; empty when that version never was.</param>
    public static Error Stale(IReadOnlyList<string> changed) => new(
        "STALE_RECORD",
        changed.Count == 0
            ? "This record has another version by now. Read it again."
            : $"Somebody changed this record since you read it: {string.Join(", ", changed)}. Read it again, then decide.",
        "version");

    /// <param name="value">What the one value of the record is by now.</param>
    public static Error StaleValue(string value) =>
        Stale([]) with { Message = $"Somebody else changed it meanwhile: it is {value} now. Look again before you change it." };
}
