using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Quotes;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Quotes;

internal sealed class QuoteConfiguration : IEntityTypeConfiguration<Quote>
{
    public void Configure(EntityTypeBuilder<Quote> builder)
    {
        builder.ToTable("quotes");
        builder.HasKey(quote => quote.Id).HasName(ConstraintErrors.QuotesKey);
        builder.Property(quote => quote.Id).ValueGeneratedNever();
        builder.Property(quote => quote.Party).Party();
        builder.Property(quote => quote.Price).Price();
        builder.ComplexProperty(quote => quote.Venue, venue => venue.Venue());
    }
}
