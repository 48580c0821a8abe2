using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Leads;

namespace MyHibachi.Infrastructure.Leads;

internal sealed class LeadConfiguration : IEntityTypeConfiguration<Lead>
{
    public void Configure(EntityTypeBuilder<Lead> builder)
    {
        builder.ToTable("leads");
        builder.HasKey(lead => lead.Id);
        builder.Property(lead => lead.Id).ValueGeneratedNever();
        builder.HasOne<Booking>().WithOne().HasForeignKey<Lead>(lead => lead.BookingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(lead => lead.BookingId).IsUnique();
        builder.HasIndex(lead => new { lead.StationId, lead.CapturedAt });
    }
}
