using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Application.Common;

namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>An answer that was given once, by caller and key.</summary>
internal sealed class IdempotencyRow
{
    public required string Principal { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of the request.</summary>
    public required byte[] RequestHash { get; init; }

    public required string Answer { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class IdempotencyConfiguration : IEntityTypeConfiguration<IdempotencyRow>
{
    public void Configure(EntityTypeBuilder<IdempotencyRow> builder)
    {
        builder.ToTable("idempotency_keys").HasKey(row => new { row.Principal, row.Key }).HasName(ConstraintErrors.IdempotencyKeys);
        builder.Property(row => row.Answer).HasColumnType("jsonb");
    }
}

internal sealed class IdempotencyStore(MyHibachiDbContext db, TimeProvider time) : IIdempotencyStore
{
    public async Task<StoredAnswer?> Find(string principal, string key, CancellationToken ct) =>
        await db.Set<IdempotencyRow>().AsNoTracking()
            .Where(row => row.Principal == principal && row.Key == key)
            .Select(row => new StoredAnswer(row.RequestHash, row.Answer))
            .SingleOrDefaultAsync(ct);

    public void Remember(string principal, string key, StoredAnswer answer) => db.Add(new IdempotencyRow
    {
        Principal = principal,
        Key = key,
        RequestHash = answer.RequestHash,
        Answer = answer.Json,
        CreatedAt = time.GetUtcNow(),
    });
}
