using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Settings;

/// <summary>A value of the business that staff changed while the program runs.</summary>
public sealed class ChangedSetting : AggregateRoot
{
    // For the mapper, which sets every property itself.
    private ChangedSetting()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>As in <c>timeline.cancelAfter</c>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>In the one form of its kind; null when it is the configured one again.</summary>
    public string? Value { get; private set; }

    /// <summary>How often it was changed: 0 for one that never was.</summary>
    public int Changes { get; private set; }

    public static ChangedSetting Of(Guid id, string key) => new() { Id = id, Key = key };

    /// <param name="value">Null for the configured one.</param>
    /// <param name="seen">How often it had been changed when whoever changes it looked.</param>
    public Result<Done> Change(string? value, int seen)
    {
        if (seen != Changes)
        {
            return RecordErrors.StaleValue(Value ?? "the configured value");
        }

        (Value, Changes) = (value, Changes + 1);
        return Done.Value;
    }
}
