namespace MyHibachi.TestKit.Gateway;

/// <summary>Limits for tests, which all come from one address and are in more of a hurry than any client may be.</summary>
public static class Unhurried
{
    private const string Plenty = "1000000000";

    /// <summary>By the names of the configuration.</summary>
    public static IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["Edge:RequestsPerMinute"] = Plenty,
        ["GraphQL:CostPerMinute"] = Plenty,
        ["GraphQL:SignInsPerMinute"] = Plenty,
    };

    /// <summary>The same as environment variables.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Environment =>
        Settings.Select(setting => KeyValuePair.Create(setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value!));
}
