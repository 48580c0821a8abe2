namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>How the product's connections work unless their connection string says otherwise.</summary>
internal static class ConnectionDefaults
{
    // A statement that runs again and again is parsed and planned once a connection, and no round trip cleans up after a user who
    // left nothing: whatever is set, is set for one transaction.
    private const string Defaults = "Max Auto Prepare=100;Auto Prepare Min Usages=2;No Reset On Close=true;";

    /// <summary>Of two equal keys in a connection string the later one wins.</summary>
    public static string Under(string connectionString) => Defaults + connectionString;
}
