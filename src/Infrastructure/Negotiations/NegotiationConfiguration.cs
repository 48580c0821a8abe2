using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Negotiations;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Negotiations;

// It tells of bookings and of nobody: nothing of it is personal. Indexes over a part of the rows are in NegotiationRules.sql.
internal sealed class NegotiationConfiguration : IEntityTypeConfiguration<Negotiation>
{
    public void Configure(EntityTypeBuilder<Negotiation> builder)
    {
        builder.ToTable("negotiations", table =>
        {
            table.HasCheckConstraint("ck_negotiations_two", "wishing_booking_id <> asked_booking_id");
            table.HasCheckConstraint("ck_negotiations_credit", "credit > 0 AND incentive_size > 0");
            table.HasCheckConstraint("ck_negotiations_end", "(status = 'Open') = (ended_at IS NULL) AND (answer IS NULL) = (answered_at IS NULL)");
            table.HasCheckConstraint("ck_negotiations_answer", "(status <> 'Accepted' OR answer) AND (status <> 'Declined' OR NOT answer)");
        });
        builder.HasKey(negotiation => negotiation.Id);
        builder.Property(negotiation => negotiation.Id).ValueGeneratedNever();
        builder.Property(negotiation => negotiation.Links).AsJson().NotAudited();
        builder.Ignore(negotiation => negotiation.IsOpen);
        builder.ComplexProperty(negotiation => negotiation.Wished, slot =>
        {
            slot.Property(at => at.Date).HasColumnName("local_date");
            slot.Property(at => at.Start).HasColumnName("slot_time");
        });
        builder.ComplexProperty(negotiation => negotiation.Proposal, proposal =>
        {
            proposal.Property(made => made.StartsAt).HasColumnName("proposed_starts_at");
            proposal.ComplexProperty(made => made.Slot, slot =>
            {
                slot.Property(at => at.Date).HasColumnName("proposed_date");
                slot.Property(at => at.Start).HasColumnName("proposed_time");
            });
        });
        builder.ComplexProperty(negotiation => negotiation.Incentive, incentive =>
        {
            incentive.Property(offered => offered.Kind).HasColumnName("incentive_kind");
            incentive.Property(offered => offered.Size).HasColumnName("incentive_size");
        });
        builder.HasIndex(negotiation => new { negotiation.AskedAt, negotiation.Id });
        builder.HasIndex(negotiation => new { negotiation.StationId, negotiation.AskedAt, negotiation.Id });
        builder.HasOne<Booking>().WithMany().HasForeignKey(negotiation => negotiation.WishingBookingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Booking>().WithMany().HasForeignKey(negotiation => negotiation.AskedBookingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Station>().WithMany().HasForeignKey(negotiation => negotiation.StationId).OnDelete(DeleteBehavior.Restrict);
    }
}
