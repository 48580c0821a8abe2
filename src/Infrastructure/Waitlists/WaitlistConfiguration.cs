using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Stations;
using MyHibachi.Domain.Waitlists;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Waitlists;

// Indexes over parts of the slot are in WaitlistRules.sql, for the model has no words for them.
internal sealed class WaitlistConfiguration : IEntityTypeConfiguration<WaitlistEntry>
{
    public void Configure(EntityTypeBuilder<WaitlistEntry> builder)
    {
        builder.ToTable("waitlist_entries", table =>
            table.HasCheckConstraint("ck_waitlist_entries_offer", "(status = 'Offered') = (claim_id IS NOT NULL) AND (offered_at IS NULL) = (offer_ends_at IS NULL)"))
            .IsAbout(nameof(WaitlistEntry.CustomerId));
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Source).AsJson();
        builder.Ignore(entry => entry.IsOpen);
        builder.Property(entry => entry.Party).Party();
        builder.ComplexProperty(entry => entry.Venue, venue => venue.Venue());
        builder.ComplexProperty(entry => entry.Slot, slot =>
        {
            slot.Property(at => at.Date).HasColumnName("local_date");
            slot.Property(at => at.Start).HasColumnName("slot_time");
        });
        builder.HasIndex(entry => new { entry.JoinedAt, entry.Id });
        builder.HasIndex(entry => new { entry.StartsAt, entry.Id });
        builder.HasIndex(entry => new { entry.StationId, entry.JoinedAt, entry.Id });
        builder.HasOne<Customer>().WithMany().HasForeignKey(entry => entry.CustomerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Station>().WithMany().HasForeignKey(entry => entry.StationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Booking>().WithMany().HasForeignKey(entry => entry.BookingId).OnDelete(DeleteBehavior.SetNull);
    }
}
