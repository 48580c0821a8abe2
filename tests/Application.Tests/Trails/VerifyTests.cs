using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Trails;
using MyHibachi.TestKit.Cluster;
using Npgsql;

namespace MyHibachi.Application.Tests.Trails;

/// <summary>Whoever can change the tables past their rules is found out all the same.</summary>
[Collection(OneCluster.Name)]
public sealed class VerifyTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task What_is_written_is_sealed_by_itself_in_one_chain()
    {
        await _cluster.Sold();
        await _cluster.Settled();
        await _cluster.Sealed();

        var verdict = await _cluster.Verify();

        Assert.Null(verdict.Flaw);
        Assert.Equal(await _cluster.Tables.Value<long>("SELECT count(*) FROM audit_log"), verdict.Sealed + verdict.Waiting);
        Assert.Equal(await _cluster.Tables.Value<byte[]>("SELECT hash FROM audit_seals WHERE sequence = $1", verdict.Sealed), verdict.Head);
    }

    [Fact]
    public async Task Any_single_change_of_any_column_of_a_row_or_of_its_seal_is_found()
    {
        var sequence = await SealedSale();
        var columns = await _cluster.Tables.Column<string>(
            "SELECT table_name || ' ' || column_name || ' ' || data_type FROM information_schema.columns WHERE table_schema = 'public' AND table_name IN ('audit_log', 'audit_seals')");
        Assert.True(columns.Count >= 20);

        foreach (var column in columns.Select(line => line.Split(' ', 3)))
        {
            await Tampered(
                $"UPDATE {column[0]} SET {column[1]} = {Other(column[1], column[2])} WHERE {Key(column[0])} = $1",
                sequence,
                async () => Assert.True((await _cluster.Verify()).Flaw is { } flaw && (flaw.Sequence is null || flaw.Sequence >= sequence), $"{column[0]}.{column[1]} was changed unnoticed"));
        }
    }

    [Theory]
    [InlineData("DELETE FROM audit_log WHERE id = (SELECT audit_id FROM audit_seals WHERE sequence = $1)", TrailFlawKind.Removed)]
    [InlineData("DELETE FROM audit_seals WHERE sequence = $1", TrailFlawKind.Removed)]
    public async Task What_was_taken_out_is_missed(string sql, TrailFlawKind kind)
    {
        var sequence = await SealedSale();

        await Tampered(sql, sequence, async () =>
        {
            var flaw = (await _cluster.Verify()).Flaw;
            Assert.Equal((kind, sequence), (flaw?.Kind, flaw?.Sequence));
        });
    }

    [Fact]
    public async Task A_row_put_in_past_the_trigger_is_found()
    {
        var sequence = await SealedSale();
        const string sql =
            """
            INSERT INTO audit_log (at, actor_kind, actor, action, record, record_id)
            SELECT a.at, a.actor_kind, a.actor, 'ForgedThis', a.record, a.record_id FROM audit_log a JOIN audit_seals s ON s.audit_id = a.id WHERE s.sequence = $1
            """;

        await Tampered(sql, sequence, async () => Assert.Equal(TrailFlawKind.Inserted, (await _cluster.Verify()).Flaw?.Kind));
    }

    [Theory]
    [InlineData("UPDATE audit_log SET action = 'Nothing'")]
    [InlineData("UPDATE audit_log SET personal = NULL, personal_salt = NULL WHERE personal IS NOT NULL")]
    [InlineData("DELETE FROM audit_log")]
    [InlineData("TRUNCATE audit_log")]
    [InlineData("UPDATE audit_seals SET hash = ''")]
    [InlineData("DELETE FROM audit_seals")]
    [InlineData("TRUNCATE audit_seals")]
    public async Task Even_the_owner_of_the_tables_cannot_change_them(string sql)
    {
        await SealedSale();

        Assert.EndsWith("only grows", (await Assert.ThrowsAsync<PostgresException>(() => _cluster.Tables.Execute(sql))).MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seal_noted_earlier_is_met_again()
    {
        var sequence = await SealedSale();
        var noted = new TrailAnchor(sequence, await _cluster.Tables.Value<byte[]>("SELECT hash FROM audit_seals WHERE sequence = $1", sequence));

        Assert.Null((await _cluster.Verify(noted)).Flaw);
        Assert.Equal(new TrailFlaw(TrailFlawKind.Inserted, sequence, await RowUnder(sequence)), (await _cluster.Verify(noted with { Hash = new byte[32] })).Flaw);
        Assert.Equal(TrailFlawKind.Removed, (await _cluster.Verify(noted with { Sequence = int.MaxValue })).Flaw?.Kind);
    }

    /// <returns>The seal on the row of a sale, which has a personal part; more were put after it.</returns>
    private async Task<long> SealedSale()
    {
        var sold = await _cluster.Sold();
        await _cluster.Confirm(sold.Booking);
        await _cluster.Settled();
        await _cluster.Sealed();
        return await _cluster.Tables.Value<long>(
            "SELECT s.sequence FROM audit_seals s JOIN audit_log a ON a.id = s.audit_id WHERE a.record = 'bookings' AND a.record_id = $1 AND a.before IS NULL", sold.Booking.Value);
    }

    private Task<long> RowUnder(long sequence) => _cluster.Tables.Value<long>("SELECT audit_id FROM audit_seals WHERE sequence = $1", sequence);

    /// <summary>Runs the statement as somebody for whom no trigger fires, looks, and puts the tables back as they were.</summary>
    private async Task Tampered(string sql, long sequence, Func<Task> look)
    {
        await PastTheRules("CREATE TABLE kept_log AS TABLE audit_log; CREATE TABLE kept_seals AS TABLE audit_seals");
        try
        {
            await PastTheRules(sql, sequence);
            await look();
        }
        finally
        {
            await PastTheRules(
                "DELETE FROM audit_seals; DELETE FROM audit_log; INSERT INTO audit_log OVERRIDING SYSTEM VALUE SELECT * FROM kept_log; INSERT INTO audit_seals SELECT * FROM kept_seals; DROP TABLE kept_log, kept_seals");
        }
    }

    private async Task PastTheRules(string sql, params object[] parameters)
    {
        await using var connection = await _cluster.Tables.Open();
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var first = new NpgsqlCommand("SET LOCAL session_replication_role = replica", connection);
        await first.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(Array.ConvertAll(parameters, value => new NpgsqlParameter { Value = value }));
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }

    private static string Key(string table) => table is "audit_seals" ? "sequence" : "id = (SELECT audit_id FROM audit_seals WHERE sequence = $1) AND $1";

    // Another value of the same type; never the one that is there.
    private static string Other(string column, string type) => type switch
    {
        "bigint" => $"{column} + 1000000",
        "bytea" => $"coalesce({column}, ''::bytea) || '\\x00'::bytea",
        "jsonb" => "'{\"status\": \"Nothing\"}'",
        "uuid" => "gen_random_uuid()",
        "timestamp with time zone" => $"{column} + interval '1 microsecond'",
        _ => $"coalesce({column}, '') || '!'",
    };
}
