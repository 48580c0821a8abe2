using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Bookings;

internal sealed class BookingConfiguration : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> builder)
    {
        builder.ToTable("bookings", table =>
        {
            table.HasCheckConstraint("ck_bookings_paid", "paid >= 0");
            table.HasCheckConstraint("ck_bookings_credit", "credit >= 0");
            table.HasCheckConstraint("ck_bookings_refund", "refund_amount BETWEEN 0 AND paid");
        });
        builder.HasKey(booking => booking.Id);
        builder.Property(booking => booking.Id).ValueGeneratedNever();
        builder.Property(booking => booking.Source).AsJson();
        builder.HasIndex(booking => booking.Number).IsUnique();
        builder.Ignore(booking => booking.Balance);
        builder.Ignore(booking => booking.OpenToCredit);
        builder.Ignore(booking => booking.IsLive);
        builder.Ignore(booking => booking.Offered);
        builder.Property(booking => booking.Party).Party();
        builder.Property(booking => booking.Price).Price();
        builder.Property(booking => booking.Rates).Rates();
        builder.Property(booking => booking.Details).AsJson().HasDefaultValueSql("""'{"Guests":[],"Access":{}}'""");
        builder.Property(booking => booking.Notes).AsJson().HasDefaultValueSql("""'{"Tags":[]}'""");
        builder.ComplexProperty(booking => booking.Venue, venue => venue.Venue());
        builder.ComplexProperty(booking => booking.Slot, slot =>
        {
            slot.Property(at => at.Date).HasColumnName("local_date");
            slot.Property(at => at.Start).HasColumnName("slot_time");
        });
        builder.ComplexProperty(booking => booking.Cancellation, Cancellation);
        builder.HasOne<Customer>().WithMany().HasForeignKey(booking => booking.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Station>().WithMany().HasForeignKey(booking => booking.StationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Chef>().WithMany().HasForeignKey(booking => booking.RequestedChef).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(booking => booking.Timeline).WithOne().HasForeignKey("BookingId").OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(booking => booking.Timeline).HasField("_timeline").AutoInclude();
    }

    private static void Cancellation(ComplexPropertyBuilder<Cancellation> cancellation)
    {
        cancellation.Property(end => end.At).HasColumnName("cancelled_at");
        cancellation.Property(end => end.By).HasColumnName("cancelled_by");
        cancellation.Property(end => end.Reason).HasColumnName("cancellation_reason");
        cancellation.ComplexProperty(end => end.Refund, refund =>
        {
            refund.Property(decided => decided.Kind).HasColumnName("refund_kind");
            refund.Property(decided => decided.Amount).HasColumnName("refund_amount");
            refund.Property(decided => decided.Rule).HasColumnName("refund_rule");
            refund.Property(decided => decided.Reason).HasColumnName("refund_reason");
        });
    }
}

internal sealed class TimelineConfiguration : IEntityTypeConfiguration<TimelineEntry>
{
    public void Configure(EntityTypeBuilder<TimelineEntry> builder)
    {
        // The key is what makes a step come once, whoever takes it.
        builder.ToTable("booking_timeline_steps");
        builder.Property<BookingId>("BookingId");
        builder.HasKey("BookingId", nameof(TimelineEntry.Step));
    }
}
