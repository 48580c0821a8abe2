using Npgsql;

namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>The login that the program works under: it owns nothing, so that no rule of the database bends for it.</summary>
public static class DatabaseLogin
{
    private const string Roles = "myhibachi_program, myhibachi_station_staff";

    /// <summary>Makes the roles that a database's rules are for, where the server does not know them yet. Safe to repeat.</summary>
    public const string MakeRoles =
        """
        DO $$
        DECLARE wanted text;
        BEGIN
            FOREACH wanted IN ARRAY ARRAY['myhibachi_program', 'myhibachi_station_staff'] LOOP
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
                    BEGIN
                        EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
                    EXCEPTION WHEN duplicate_object OR unique_violation THEN
                        NULL; -- Another database of this server was made at the same time.
                    END;
                END IF;
            END LOOP;
        END $$;
        """;

    /// <summary>Lets the program in: makes its login where there is none, with this password. Safe to repeat.</summary>
    /// <param name="owner">Leads to the same database, which is migrated, as somebody who may make roles.</param>
    /// <param name="program">What the program will be given; with the owner's own name nothing is done.</param>
    /// <exception cref="PostgresException">The owner may not make roles.</exception>
    public static async Task AdmitAsync(string owner, string program, CancellationToken ct)
    {
        var (maker, login) = (new NpgsqlConnectionStringBuilder(owner), new NpgsqlConnectionStringBuilder(program));
        if (login.Username == maker.Username)
        {
            return;
        }

        await using var source = NpgsqlDataSource.Create(owner);
        await using var connection = await source.OpenConnectionAsync(ct);
        var name = await Quoted(connection, "%I", login.Username!, ct);
        var exists = await Run(connection, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)", ct, login.Username!) is true;
        await Run(connection, $"{(exists ? "ALTER" : "CREATE")} ROLE {name} LOGIN PASSWORD {await Quoted(connection, "%L", login.Password!, ct)}", ct);
        await Run(connection, $"GRANT {Roles} TO {name}", ct);
    }

    /// <returns>Whether the rules on rows hold for whoever this leads in as; also false where there are no tables yet.</returns>
    public static async Task<bool> IsBoundByRulesAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var ask = database.CreateCommand(
            """
            SELECT NOT (rolsuper OR rolbypassrls OR pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = to_regclass('public.bookings')), 'USAGE'))
            FROM pg_roles WHERE rolname = current_user
            """);
        return await ask.ExecuteScalarAsync(ct) is true;
    }

    // Statements about roles take no parameters.
    private static async Task<string> Quoted(NpgsqlConnection connection, string format, string text, CancellationToken ct) =>
        (string)(await Run(connection, "SELECT format($1, $2::text)", ct, format, text))!;

    private static async Task<object?> Run(NpgsqlConnection connection, string sql, CancellationToken ct, params string[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new() { Value = parameter });
        }

        return await command.ExecuteScalarAsync(ct);
    }
}
