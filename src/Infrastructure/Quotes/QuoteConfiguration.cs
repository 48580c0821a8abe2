using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Quotes;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Quotes;

internal sealed class QuoteConfiguration : IEntityTypeConfiguration<Quote>
{
    /// <summary>The venue's address as a person types it, in one column with a trigram index, in lower case.</summary>
    public const string SearchText = "SearchText";

    public void Configure(EntityTypeBuilder<Quote> builder)
    {
        builder.ToTable("quotes");
        builder.HasKey(quote => quote.Id);
        builder.Property(quote => quote.Id).ValueGeneratedNever();
        builder.Property(quote => quote.Source).AsJson();
        builder.Property(quote => quote.Party).Party();
        builder.Property(quote => quote.Price).Price();
        builder.Property(quote => quote.Rates).Rates();
        builder.Property<string>(SearchText).HasColumnName("search_text")
            .HasComputedColumnSql("lower(COALESCE(venue_street || ' ', '') || venue_city || ' ' || venue_postal_code)", stored: true).NotAudited();
        builder.HasIndex(SearchText).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasIndex(quote => new { quote.CreatedAt, quote.Id });
        builder.HasIndex(quote => new { quote.ExpiresAt, quote.Id });
        builder.HasIndex(quote => new { quote.StationId, quote.CreatedAt, quote.Id });
        builder.HasIndex(quote => new { quote.Owner, quote.CreatedAt, quote.Id });
        builder.HasOne<Station>().WithMany().HasForeignKey(quote => quote.StationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Booking>().WithMany().HasForeignKey(quote => quote.ConvertedTo).OnDelete(DeleteBehavior.Restrict);
        builder.ComplexProperty(quote => quote.Venue, venue => venue.Venue());
    }
}
