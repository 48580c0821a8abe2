using System.Linq.Expressions;
using Microsoft.Extensions.Configuration;

namespace MyHibachi.Infrastructure.Common.Settings;

/// <summary>A setting whose value cannot be used. The message names it as it is written in the configuration.</summary>
public sealed class InvalidSettingException(string setting, string problem, Exception? cause = null)
    : Exception($"Setting {setting} {problem}.", cause)
{
    public string Setting { get; } = setting;

    /// <summary>What it breaks, to be read after the setting's name.</summary>
    public string Rule { get; } = problem;
}

/// <summary>Reads sections of the configuration so that a wrong value stops the start with the setting's name.</summary>
public static class Setting
{
    /// <typeparam name="T">The section's shape; what the configuration leaves out keeps its default.</typeparam>
    /// <exception cref="InvalidSettingException">A value cannot be read or breaks a rule, or a name is not known.</exception>
    public static T Section<T>(IConfiguration configuration, string name, Action<SettingChecks<T>> rules)
        where T : class, new()
    {
        var section = configuration.GetSection(name);
        var value = new T();
        try
        {
            section.Bind(value, options => options.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidSettingException(name, $"cannot be read: {exception.Message}", exception);
        }

        rules(new(name, value));
        return value;
    }
}

/// <summary>Checks the values of one section.</summary>
public sealed class SettingChecks<T>(string section, T value)
{
    /// <exception cref="InvalidSettingException">The condition does not hold.</exception>
    public SettingChecks<T> That(Func<T, bool> holds, string setting, string rule) =>
        holds(value) ? this : throw new InvalidSettingException($"{section}:{setting}", rule);

    /// <exception cref="InvalidSettingException">The length of time is negative.</exception>
    public SettingChecks<T> NotNegative(Expression<Func<T, TimeSpan>> setting) =>
        That(rules => setting.Compile()(rules) >= TimeSpan.Zero, ((MemberExpression)setting.Body).Member.Name, "must not be negative");
}
