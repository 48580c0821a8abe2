using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.TestKit;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Common.Persistence;

public sealed class DatabaseLoginTests(PostgresServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_programs_login_is_bound_by_rules_and_the_owners_is_not()
    {
        await using var database = await server.CreateDatabaseAsync(Ct);

        Assert.True(await IsBound(database.ProgramConnectionString));
        Assert.False(await IsBound(database.ConnectionString));
    }

    [Fact]
    public async Task A_login_with_a_name_and_a_password_that_need_quotes_is_made_once_and_gets_another_password()
    {
        await using var database = await server.CreateDatabaseAsync(Ct);
        string[] passwords = ["it's \"one\"", "and; \\another"];
        foreach (var password in passwords)
        {
            var login = Login(database, password);
            await DatabaseLogin.AdmitAsync(database.ConnectionString, login, Ct);

            Assert.True(await IsBound(login));
        }

        var refused = await Assert.ThrowsAsync<PostgresException>(() => IsBound(Login(database, passwords[0])));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task Before_the_first_migration_nobody_is_bound()
    {
        await using var database = await server.CreateDatabaseAsync(Ct);
        var empty = new NpgsqlConnectionStringBuilder(database.ProgramConnectionString) { Database = "postgres" };

        Assert.False(await IsBound(empty.ConnectionString));
    }

    private static string Login(TestDatabase database, string password) => new NpgsqlConnectionStringBuilder(database.ConnectionString)
    {
        Username = "a \"program\" of O'Neill",
        Password = password,
        Pooling = false,
    }.ConnectionString;

    private static async Task<bool> IsBound(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        return await DatabaseLogin.IsBoundByRulesAsync(source, Ct);
    }
}
