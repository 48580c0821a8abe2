using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Chefs;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Chefs;

internal sealed class ChefFeedConfiguration : IEntityTypeConfiguration<ChefFeed>
{
    public void Configure(EntityTypeBuilder<ChefFeed> builder)
    {
        builder.ToTable("chef_feeds");
        builder.HasKey(feed => feed.Id).HasName(ConstraintErrors.ChefFeeds);
        builder.Property(feed => feed.Id).HasColumnName("chef_id").ValueGeneratedNever();
        builder.Property(feed => feed.Hash).NotAudited();
        builder.HasIndex(feed => feed.Hash).IsUnique();
        builder.HasOne<Chef>().WithOne().HasForeignKey<ChefFeed>(feed => feed.Id).OnDelete(DeleteBehavior.Cascade);
    }
}
