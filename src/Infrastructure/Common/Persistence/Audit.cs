using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Application.Common;

namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>Who changed which record how. The table can only grow.</summary>
internal sealed class AuditRow
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required AuditActorKind ActorKind { get; init; }

    /// <summary><c>user:…</c>, <c>api-key:…</c>, <c>system</c> or <c>anonymous</c>.</summary>
    public required string Actor { get; init; }

    public string? NetworkAddress { get; init; }

    public string? RequestId { get; init; }

    /// <summary>The use case.</summary>
    public required string Action { get; init; }

    public required string Record { get; init; }

    public required Guid RecordId { get; init; }

    /// <summary>What was changed, as it was; null for a new record.</summary>
    public string? Before { get; init; }

    /// <summary>The same, as it is now; null for a record that is gone.</summary>
    public string? After { get; init; }

    /// <summary>Why, where the request says so.</summary>
    public string? Reason { get; init; }

    /// <summary>The customer or account whom the personal part is about.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>What may be taken out when that person is forgotten: <c>before</c>, <c>after</c>, <c>network_address</c>. The rest never changes.</summary>
    public string? Personal { get; init; }

    /// <summary>The database's own, like the digest.</summary>
    public byte[]? PersonalSalt { get; init; }

    /// <summary>Stands in the seal for the personal part.</summary>
    public byte[]? PersonalDigest { get; init; }
}

internal sealed class AuditConfiguration : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("audit_log");
        builder.Property(row => row.Before).HasColumnType("jsonb");
        builder.Property(row => row.After).HasColumnType("jsonb");
        builder.Property(row => row.Personal).HasColumnType("jsonb");
        builder.HasIndex(row => new { row.RecordId, row.Id });
        builder.HasIndex(row => new { row.Actor, row.Id });
        builder.HasIndex(row => row.SubjectId).HasFilter("personal IS NOT NULL");
    }
}
