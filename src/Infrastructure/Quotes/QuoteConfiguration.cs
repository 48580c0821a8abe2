using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Quotes;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Quotes;

internal sealed class QuoteConfiguration : IEntityTypeConfiguration<Quote>
{
    public void Configure(EntityTypeBuilder<Quote> builder)
    {
        builder.ToTable("quotes");
        builder.HasKey(quote => quote.Id);
        builder.Property(quote => quote.Id).ValueGeneratedNever();
        builder.Property(quote => quote.Party).Party();
        builder.Property(quote => quote.Price).Price();
        builder.Property(quote => quote.Rates).Rates();
        builder.HasOne<Station>().WithMany().HasForeignKey(quote => quote.StationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Booking>().WithMany().HasForeignKey(quote => quote.ConvertedTo).OnDelete(DeleteBehavior.Restrict);
        builder.ComplexProperty(quote => quote.Venue, venue => venue.Venue());
    }
}
