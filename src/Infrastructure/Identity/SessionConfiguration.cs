using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Identity;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.Property(session => session.Id).HasConversion<IdConverter<SessionId>>().ValueGeneratedNever();
        builder.Property(session => session.CurrentToken).HasConversion<TokenHashConverter>().NotAudited();
        builder.Ignore(session => session.LastUsedAt);
        builder.ComplexProperty(session => session.LastRotation, LastRotation);
        builder.HasOne<User>().WithMany().HasForeignKey(session => session.UserId);
    }

    private static void LastRotation(ComplexPropertyBuilder<Rotation> rotation)
    {
        rotation.Property(last => last.From).HasConversion<TokenHashConverter>().HasColumnName("previous_token").NotAudited();
        rotation.Property(last => last.Salt).HasColumnName("successor_salt").NotAudited();
        rotation.Property(last => last.At).HasColumnName("rotated_at");
    }
}

/// <summary>Every token a session had, so that one that comes back is known for what it is.</summary>
internal sealed class RefreshTokenRow
{
    public required TokenHash Hash { get; init; }

    public required SessionId SessionId { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }
}

internal sealed class RefreshTokenConfiguration : IEntityTypeConfiguration<RefreshTokenRow>
{
    public void Configure(EntityTypeBuilder<RefreshTokenRow> builder)
    {
        builder.ToTable("refresh_tokens").HasKey(row => row.Hash);
        builder.Property(row => row.Hash).HasConversion<TokenHashConverter>().NotAudited();
        builder.Property(row => row.SessionId).HasConversion<IdConverter<SessionId>>();
        builder.HasOne<Session>().WithMany().HasForeignKey(row => row.SessionId);
    }
}
