using MyHibachi.TestKit;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Common.Postgres;

public sealed class TestDatabaseTests(PostgresServer shared)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_databases_start_with_the_template_and_do_not_see_each_others_rows()
    {
        await using var server = PostgresServer.MigratedBy((template, ct) => Sql.RunAsync(template, "CREATE TABLE plates (name text)", ct));
        await using var first = await server.CreateDatabaseAsync(Ct);
        await using var second = await server.CreateDatabaseAsync(Ct);

        await Sql.RunAsync(first.ConnectionString, "INSERT INTO plates VALUES ('steak')", Ct);

        Assert.Equal(1L, await Sql.ScalarAsync(first.ConnectionString, "SELECT count(*) FROM plates", Ct));
        Assert.Equal(0L, await Sql.ScalarAsync(second.ConnectionString, "SELECT count(*) FROM plates", Ct));
    }

    [Fact]
    public async Task A_disposed_database_is_gone_even_while_someone_is_connected()
    {
        await using var database = await shared.CreateDatabaseAsync(Ct);
        await using var other = await shared.CreateDatabaseAsync(Ct);
        await using var connected = new NpgsqlConnection(database.ConnectionString);
        await connected.OpenAsync(Ct);

        await database.DisposeAsync();

        Assert.Equal(0L, await Sql.ScalarAsync(
            other.ConnectionString, $"SELECT count(*) FROM pg_database WHERE datname = '{connected.Database}'", Ct));
    }
}
