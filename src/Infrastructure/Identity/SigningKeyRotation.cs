using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using MyHibachi.Infrastructure.Common.Outbox;
using Npgsql;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>
/// Puts another key in the place of the one that signs. The old one verifies until its last token has expired, so nobody is signed out.
/// One caller at a time, in whatever process.
/// </summary>
internal sealed class SigningKeyRotation(NpgsqlDataSource database, SecretBox box, AccessTokenSettings settings, TimeProvider time, ILogger<SigningKeyRotation> log) : IOutdatedRows
{
    private const int KeyBytes = 64;

    // Sign-ins that owe a second factor last five minutes, and clocks differ.
    private TimeSpan Verifies => (settings.Lifetime > JwtLoginChallenges.Lifetime ? settings.Lifetime : JwtLoginChallenges.Lifetime) + TimeSpan.FromMinutes(1);

    /// <summary>Makes the very first key. Of several processes that start at once one does.</summary>
    public Task Begin() => Replace(time.GetUtcNow(), DateTimeOffset.MinValue, default);

    /// <param name="atOnce">No token of an older key is good from now on: for a key that somebody else may have. Clients go on with their refresh tokens.</param>
    public Task Rotate(bool atOnce, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return Replace(atOnce ? now : now + Verifies, now, ct);
    }

    /// <summary>Rotates when the key that signs is older than it should be.</summary>
    public Task RotateWhenDue(CancellationToken ct) => Replace(time.GetUtcNow() + Verifies, time.GetUtcNow() - settings.RotateKeysEvery, ct);

    public async Task<int> DeleteSome(DateTimeOffset now, int atMost)
    {
        await using var command = database.CreateCommand("DELETE FROM signing_keys WHERE retires_at < $1");
        command.Parameters.Add(new() { Value = now.ToUniversalTime() });
        return Math.Min(await command.ExecuteNonQueryAsync(), atMost - 1);
    }

    // Nothing happens while a younger key signs.
    private async Task Replace(DateTimeOffset retiresAt, DateTimeOffset olderThan, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await Run("SELECT pg_advisory_xact_lock(hashtext('signing_keys'))", []);
        await Run("UPDATE signing_keys SET is_current = false WHERE is_current AND created_at <= $1", [olderThan.ToUniversalTime()]);
        var made = await Run(
            "INSERT INTO signing_keys (id, secret, created_at, is_current) SELECT $1, $2, $3, true WHERE NOT EXISTS (SELECT 1 FROM signing_keys WHERE is_current)",
            [Guid.NewGuid(), box.Close(RandomNumberGenerator.GetBytes(KeyBytes), SigningKeys.Purpose), time.GetUtcNow()]);
        if (made > 0)
        {
            await Run("UPDATE signing_keys SET retires_at = LEAST(COALESCE(retires_at, $1), $1) WHERE NOT is_current", [retiresAt]);
        }

        await transaction.CommitAsync(ct);
        if (made > 0)
        {
            IdentityLog.SigningKeyMade(log, retiresAt);
        }

        async Task<int> Run(string sql, object[] values)
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            command.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
            return await command.ExecuteNonQueryAsync(ct);
        }
    }
}
