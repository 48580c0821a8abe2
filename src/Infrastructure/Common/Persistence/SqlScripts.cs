namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>Scripts that lie beside the code as files, so that an editor knows them for SQL.</summary>
internal static class SqlScripts
{
    public static string SchemaRules { get; } = Read("SchemaRules.sql");

    public static string TrailRules { get; } = Read("TrailRules.sql");

    public static string RecordRules { get; } = Read("RecordRules.sql");

    public static string IdentityRules { get; } = Read("IdentityRules.sql");

    public static string RowSecurity { get; } = Read("RowSecurity.sql");

    public static string AccessRules { get; } = Read("AccessRules.sql");

    public static string PlaceRules { get; } = Read("PlaceRules.sql");

    public static string MergeRules { get; } = Read("MergeRules.sql");

    public static string WaitlistRules { get; } = Read("WaitlistRules.sql");

    public static string DriveRules { get; } = Read("DriveRules.sql");

    public static string OptimizationRules { get; } = Read("OptimizationRules.sql");

    public static string SeatRules { get; } = Read("SeatRules.sql");

    public static string ChefCalendarRules { get; } = Read("ChefCalendarRules.sql");

    public static string NegotiationRules { get; } = Read("NegotiationRules.sql");

    private static string Read(string name)
    {
        using var stream = typeof(SqlScripts).Assembly.GetManifestResourceStream(typeof(SqlScripts), name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
