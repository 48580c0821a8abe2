using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Settings;

/// <summary>Every refusal that concerns a setting.</summary>
public static class SettingErrors
{
    public static Error NotFound() => new("SETTING_NOT_FOUND", "There is no such setting.", "key");

    public static Error Unreadable(string form) => new("INVALID_SETTING_VALUE", $"The value is {form}.", "value");

    /// <param name="rule">As in <c>timeline.cancelAfter must not come before StaffAlertAfter</c>.</param>
    public static Error Conflict(string rule) => new("SETTING_CONFLICT", $"With this value, {rule}.", "value");

    /// <param name="value">What it is by now; null for the configured one.</param>
    public static Error Stale(string? value) => RecordErrors.Stale(["value"]) with
    {
        Message = $"Somebody else changed it meanwhile: it is {value ?? "the configured value"} now. Look again before you change it.",
    };
}
