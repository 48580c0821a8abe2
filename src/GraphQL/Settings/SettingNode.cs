using GraphQL;
using MyHibachi.Application.Settings;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Settings;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Settings;

/// <summary>A value of the business that staff may change while the program runs.</summary>
[Name("Setting")]
internal sealed class SettingNode(SettingDefinition setting, Rules configured, ChangedSetting? changed)
{
    /// <summary>As in `timeline.cancelAfter`.</summary>
    public string Key => setting.Key;

    public string Description => setting.Description;

    /// <summary>The form of its value.</summary>
    public SettingKind Kind => setting.Kind;

    /// <summary>What a number counts; null where the form says it.</summary>
    public string? Unit => setting.Unit;

    /// <summary>What holds now.</summary>
    public string Value => changed?.Value ?? Default;

    /// <summary>What the configuration says, and what holds unless somebody changed it.</summary>
    public string Default => setting.Read(configured);

    public bool IsDefault => changed?.Value is null;

    /// <summary>In the value's own form; null for none.</summary>
    public string? Minimum => setting.Minimum;

    /// <summary>In the value's own form; null for none.</summary>
    public string? Maximum => setting.Maximum;

    /// <summary>Hand it back with a change, which is refused if somebody else made one meanwhile.</summary>
    public int Version => changed?.Changes ?? 0;
}

internal sealed class UpdateSettingInput
{
    public string Key { get; init; } = "";

    /// <summary>In the form of its kind, and within its bounds.</summary>
    public string Value { get; init; } = "";

    /// <summary>10 to 500 characters.</summary>
    public string Reason { get; init; } = "";

    /// <summary>As it was read.</summary>
    public int Version { get; init; }
}

internal sealed class ResetSettingInput
{
    public string Key { get; init; } = "";

    /// <summary>10 to 500 characters.</summary>
    public string Reason { get; init; } = "";

    /// <summary>As it was read.</summary>
    public int Version { get; init; }
}

internal sealed class UpdateSettingPayload(SettingNode? setting, IReadOnlyList<Error> errors) : SettingPayload(setting, errors);

internal sealed class ResetSettingPayload(SettingNode? setting, IReadOnlyList<Error> errors) : SettingPayload(setting, errors);

internal abstract class SettingPayload(SettingNode? setting, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>The setting as it is now; null when nothing was changed.</summary>
    public SettingNode? Setting => setting;
}
