using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>A key that the processes of one database share, unless the configuration brings one.</summary>
internal sealed class SigningKeyRow
{
    public const string Table = "signing_keys";

    public required Guid Id { get; init; }

    /// <summary>Closed in the <see cref="SecretBox"/>.</summary>
    public required byte[] Secret { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The one that signs: true for one row at most.</summary>
    public required bool IsCurrent { get; init; }

    /// <summary>Until then tokens of a key that does not sign any more are good; null while it signs.</summary>
    public DateTimeOffset? RetiresAt { get; init; }
}

internal sealed class SigningKeyConfiguration : IEntityTypeConfiguration<SigningKeyRow>
{
    public void Configure(EntityTypeBuilder<SigningKeyRow> builder)
    {
        builder.ToTable(SigningKeyRow.Table);
        builder.HasIndex(key => key.IsCurrent).IsUnique().HasFilter("is_current");
    }
}
