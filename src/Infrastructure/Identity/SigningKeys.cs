using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.ReferenceData;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>The keys at one moment: one that signs, and those whose tokens are still good.</summary>
internal sealed record SigningRing(SymmetricSecurityKey Signing, FrozenDictionary<string, (SecurityKey Key, DateTimeOffset RetiresAt)> Verifying)
{
    /// <returns>Null for a key that there is not, or not any more.</returns>
    public SecurityKey? Find(string? id, DateTimeOffset now) =>
        id is not null && Verifying.TryGetValue(id, out var known) && now < known.RetiresAt ? known.Key : null;
}

/// <summary>Keeps the ring in memory. The database tells of a rotation, and a token of a key that is not known makes it look again.</summary>
internal sealed class SigningKeys(ReferenceCaches caches, SigningKeyRotation rotation, SecretBox box, AccessTokenSettings settings, TimeProvider time)
{
    public const string Purpose = "signing key";

    // Whoever makes up key ids must not make us ask the database for each.
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(5);

    private readonly SigningRing? _configured = Configured(settings);

    private readonly ReferenceCache<SigningRing> _stored = caches.Cache(db => Load(db, rotation, box), SigningKeyRow.Table);

    private readonly RareLook _look = new(time, LookAgainAfter);

    public ValueTask<SigningRing> Ring(CancellationToken ct) => _configured is not null ? new(_configured) : _stored.Get(ct);

    /// <summary>The ring as the database has it, for a token of a key that another process may have made a moment ago.</summary>
    public ValueTask<SigningRing> LookAgain(CancellationToken ct)
    {
        if (_look.IsDue())
        {
            _stored.Forget();
        }

        return Ring(ct);
    }

    private static SigningRing? Configured(AccessTokenSettings settings)
    {
        SymmetricSecurityKey[] keys = [.. settings.DecodeSigningKeys().Select(secret => new SymmetricSecurityKey(secret) { KeyId = $"configured-{Convert.ToHexStringLower(SHA256.HashData(secret).AsSpan(..8))}" })];
        return keys is [var signing, ..] ? new(signing, keys.DistinctBy(key => key.KeyId).ToFrozenDictionary(key => key.KeyId, key => ((SecurityKey)key, DateTimeOffset.MaxValue))) : null;
    }

    private static async Task<SigningRing> Load(MyHibachiDbContext db, SigningKeyRotation rotation, SecretBox box)
    {
        var rows = await Rows(db);
        if (!rows.Exists(row => row.IsCurrent))
        {
            await rotation.Begin();
            rows = await Rows(db);
        }

        var keys = rows.ToDictionary(row => row, row => new SymmetricSecurityKey(box.Open(row.Secret, Purpose)) { KeyId = row.Id.ToString("N") });
        return new(
            keys.Single(one => one.Key.IsCurrent).Value,
            keys.ToFrozenDictionary(one => one.Value.KeyId, one => ((SecurityKey)one.Value, one.Key.RetiresAt ?? DateTimeOffset.MaxValue)));
    }

    private static Task<List<SigningKeyRow>> Rows(MyHibachiDbContext db) => db.Set<SigningKeyRow>().AsNoTracking().ToListAsync();
}
