namespace MyHibachi.Infrastructure.Common.ReferenceData;

/// <summary>What the database does when reference data changes, whoever changes it.</summary>
internal static class ReferenceDataSql
{
    private const string Function =
        """
        CREATE OR REPLACE FUNCTION tell_reference_data_changed() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM pg_notify('reference_data', TG_TABLE_NAME);
          RETURN NULL;
        END $$;

        """;

    /// <summary>The tables whose changes are told. Whoever keeps another one in memory adds it here.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["stations", "chefs", "prices", "pricing_settings"];

    /// <summary>Whose changes are told as well, by triggers of their own feature: not every change of these rows concerns what is kept.</summary>
    public static IReadOnlyList<string> ToldByTheirFeature { get; } = ["sessions", "api_keys", "customer_merges", "role_permissions", "signing_keys", "user_roles", "user_stations", "users"];

    /// <summary>Makes every commit that touches one of the tables tell its name. Run it when they exist; running it again changes nothing.</summary>
    public static string Script { get; } = Function + string.Concat(Tables.Select(TriggerOn));

    private static string TriggerOn(string table) =>
        $"""
        CREATE OR REPLACE TRIGGER tell_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}
          FOR EACH STATEMENT EXECUTE FUNCTION tell_reference_data_changed();

        """;
}
