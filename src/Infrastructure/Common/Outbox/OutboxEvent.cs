using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MyHibachi.Infrastructure.Common.Outbox;

/// <summary>Something that happened, stored with the change itself, until everybody who acts on it has done so.</summary>
internal sealed class OutboxEvent
{
    /// <summary>The sequence that handlers are told. Later commits may show lower numbers after higher ones.</summary>
    public long Id { get; init; }

    /// <summary>A name of <see cref="OutboxSerializer"/>.</summary>
    public required string Type { get; init; }

    public required string Payload { get; init; }

    public Guid? StationId { get; init; }

    public Guid? BookingId { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>How often handling was begun.</summary>
    public int Attempts { get; init; }

    /// <summary>Due from then on: the next attempt after a failure, or the end of the lease of whoever handles it now.</summary>
    public required DateTimeOffset NextAttemptAt { get; init; }

    /// <summary>Null until every handler has succeeded.</summary>
    public DateTimeOffset? ProcessedAt { get; init; }

    /// <summary>Where the last failure came from; nothing of the event's own content.</summary>
    public string? LastError { get; init; }
}

internal sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxEvent>
{
    public void Configure(EntityTypeBuilder<OutboxEvent> builder)
    {
        builder.ToTable("outbox_events");
        builder.Property(row => row.Id).UseIdentityAlwaysColumn();
        builder.Property(row => row.Payload).HasColumnType("jsonb");
        builder.Property(row => row.Attempts).HasDefaultValue(0);
        builder.HasIndex(row => new { row.NextAttemptAt, row.Id }).HasFilter("processed_at IS NULL").HasDatabaseName("ix_outbox_events_due");
        builder.HasIndex(row => row.ProcessedAt).HasFilter("processed_at IS NOT NULL").HasDatabaseName("ix_outbox_events_done");
    }
}
