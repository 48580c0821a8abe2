using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Chefs;

internal sealed class ChefConfiguration : IEntityTypeConfiguration<Chef>
{
    public const string Table = "chefs";

    /// <summary>What a person searches by, in lower case with a trigram index.</summary>
    public const string SearchText = "SearchText";

    public void Configure(EntityTypeBuilder<Chef> builder)
    {
        builder.ToTable(Table, table =>
        {
            table.HasCheckConstraint("ck_chefs_home", "home_latitude BETWEEN -90 AND 90 AND home_longitude BETWEEN -180 AND 180");
            table.HasCheckConstraint("ck_chefs_guests", "min_guests >= 1 AND max_guests >= min_guests");
            table.HasCheckConstraint("ck_chefs_rating", "rating BETWEEN 0 AND 5");
        });
        builder.HasKey(chef => chef.Id);
        builder.Property(chef => chef.Id).ValueGeneratedNever();
        builder.Property(chef => chef.Rating).HasPrecision(3, 2);
        builder.Ignore(chef => chef.Home).Ignore(chef => chef.Profile);
        builder.ComplexProperty(chef => chef.HomeAddress, home => home.Columns("home_"));
        builder.Property(chef => chef.Specialities).AsJson().HasDefaultValueSql("'[]'");
        builder.Property(chef => chef.WeeklyHours).AsJson().HasDefaultValueSql(JsonDefaults.EveryHour);
        builder.Property(chef => chef.TimeOff).AsJson().HasDefaultValueSql("'[]'");
        builder.Property(chef => chef.Busy).HasColumnName("busy_times").AsJson().HasDefaultValueSql("'[]'").NotAudited();
        builder.Property<string>(SearchText).HasColumnName("search_text").HasComputedColumnSql("lower(name)", stored: true).NotAudited();
        builder.HasIndex(SearchText).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasOne<Station>().WithMany().HasForeignKey(chef => chef.StationId).OnDelete(DeleteBehavior.Restrict);
    }
}
