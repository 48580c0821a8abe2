using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Settings;

/// <summary>Every refusal that concerns a setting.</summary>
public static class SettingErrors
{
    public static Error NotFound() => new("SETTING_NOT_FOUND", "There is no such setting.", "key");

    public static Error Unreadable(string form) => new("INVALID_SETTING_VALUE", $"The value is {form}.", "value");

    /// <param name="rule">As in <c>timeline.cancelAfter must not come before StaffAlertAfter</c>.</param>
    public static Error Conflict(string rule) => new("SETTING_CONFLICT", $"With this value, {rule}.", "value");
}
