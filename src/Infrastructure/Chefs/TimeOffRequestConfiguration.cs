using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Chefs;

internal sealed class TimeOffRequestConfiguration : IEntityTypeConfiguration<TimeOffRequest>
{
    public void Configure(EntityTypeBuilder<TimeOffRequest> builder)
    {
        builder.ToTable("time_off_requests", table =>
            table.HasCheckConstraint("ck_time_off_requests_answer", "(status = 'Pending') = (answered_at IS NULL) AND (status = 'Refused') = (reason IS NOT NULL)"))
            .IsAbout(nameof(TimeOffRequest.ChefId));
        builder.HasKey(request => request.Id).HasName(ConstraintErrors.TimeOffRequests);
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Property(request => request.From).HasColumnName("first_day");
        builder.Property(request => request.To).HasColumnName("last_day");
        builder.Property(request => request.Note).Personal();
        builder.Ignore(request => request.Days);
        builder.HasIndex(request => new { request.StationId, request.AskedAt, request.Id });
        builder.HasIndex(request => new { request.ChefId, request.AskedAt, request.Id });
        builder.HasOne<Chef>().WithMany().HasForeignKey(request => request.ChefId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Station>().WithMany().HasForeignKey(request => request.StationId).OnDelete(DeleteBehavior.Restrict);
    }
}
