using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using Npgsql;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>The key that all processes of one database sign with, unless the configuration brings one.</summary>
internal sealed class SigningKeyRow
{
    public required Guid Id { get; init; }

    public required byte[] Secret { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>True for one row at most.</summary>
    public required bool IsCurrent { get; init; }
}

internal sealed class SigningKeyConfiguration : IEntityTypeConfiguration<SigningKeyRow>
{
    public void Configure(EntityTypeBuilder<SigningKeyRow> builder)
    {
        builder.ToTable("signing_keys");
        builder.HasIndex(key => key.IsCurrent).IsUnique().HasFilter("is_current");
    }
}

/// <summary>Finds the signing key, or makes it on the very first start.</summary>
internal sealed class SigningKeys(NpgsqlDataSource database, AccessTokenSettings settings, TimeProvider time, ILogger<SigningKeys> log) : IDisposable
{
    private const int KeyBytes = 64;

    private readonly SemaphoreSlim _loading = new(1);

    private SymmetricSecurityKey? _current;

    public void Dispose() => _loading.Dispose();

    /// <summary>The key, whose id goes into each token's header. Read once a process.</summary>
    public ValueTask<SymmetricSecurityKey> Current(CancellationToken ct) =>
        Volatile.Read(ref _current) is { } known ? new(known) : new(LoadOnce(ct));

    private async Task<SymmetricSecurityKey> LoadOnce(CancellationToken ct)
    {
        await _loading.WaitAsync(ct);
        try
        {
            return _current ??= Configured() ?? await Find(ct) ?? await Make(ct);
        }
        finally
        {
            _loading.Release();
        }
    }

    private SymmetricSecurityKey? Configured() => settings.DecodeSigningKey() is { } secret
        ? new(secret) { KeyId = $"configured-{Convert.ToHexStringLower(SHA256.HashData(secret).AsSpan(..8))}" }
        : null;

    private async Task<SymmetricSecurityKey?> Find(CancellationToken ct)
    {
        await using var query = database.CreateCommand("SELECT id, secret FROM signing_keys WHERE is_current");
        await using var rows = await query.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct)
            ? new(rows.GetFieldValue<byte[]>(1)) { KeyId = rows.GetGuid(0).ToString("N") }
            : null;
    }

    // Of several processes that start at once one inserts, and all read what it inserted.
    private async Task<SymmetricSecurityKey> Make(CancellationToken ct)
    {
        await using var insert = database.CreateCommand(
            "INSERT INTO signing_keys (id, secret, created_at, is_current) VALUES ($1, $2, $3, true) ON CONFLICT (is_current) WHERE is_current DO NOTHING");
        insert.Parameters.Add(new() { Value = Guid.NewGuid() });
        insert.Parameters.Add(new() { Value = RandomNumberGenerator.GetBytes(KeyBytes) });
        insert.Parameters.Add(new() { Value = time.GetUtcNow() });
        await insert.ExecuteNonQueryAsync(ct);
        var current = (await Find(ct))!;
        IdentityLog.SigningKeyMade(log, current.KeyId);
        return current;
    }
}
