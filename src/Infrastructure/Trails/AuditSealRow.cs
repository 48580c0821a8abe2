using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MyHibachi.Infrastructure.Trails;

/// <summary>A seal, to be read. The table is made by <c>TrailRules.sql</c> and written by <see cref="TrailSeals"/>.</summary>
internal sealed class AuditSealRow
{
    public long Sequence { get; init; }

    public long AuditId { get; init; }

    public required byte[] Hash { get; init; }
}

internal sealed class AuditSealConfiguration : IEntityTypeConfiguration<AuditSealRow>
{
    public void Configure(EntityTypeBuilder<AuditSealRow> builder) =>
        builder.ToTable("audit_seals", table => table.ExcludeFromMigrations()).HasKey(seal => seal.Sequence);
}
