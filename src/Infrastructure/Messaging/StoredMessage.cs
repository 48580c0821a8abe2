using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Messaging;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Infrastructure.Messaging;

/// <summary>A message that went out, or would have gone out had this installation a provider.</summary>
internal sealed class StoredMessage
{
    public required MessageId Id { get; init; }

    /// <summary>Unique: what makes sending idempotent.</summary>
    public required string Key { get; init; }

    public required MessageChannel Channel { get; init; }

    public required string Recipient { get; init; }

    public string? Subject { get; init; }

    public required string Body { get; init; }

    public required string Template { get; init; }

    public BookingId? BookingId { get; init; }

    public StationId? StationId { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public SentMessage ToSent() => new(Id, Channel, Recipient, Subject, Body, Template, BookingId, StationId, SentAt);
}

internal sealed class MessageConfiguration : IEntityTypeConfiguration<StoredMessage>
{
    public void Configure(EntityTypeBuilder<StoredMessage> builder)
    {
        builder.ToTable("messages");
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.HasIndex(message => message.Key).IsUnique();
        builder.HasIndex(message => new { message.SentAt, message.Id });
        builder.HasIndex(message => new { message.StationId, message.SentAt, message.Id });
        builder.HasIndex(message => message.BookingId);
    }
}
