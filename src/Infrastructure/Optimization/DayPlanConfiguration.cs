using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Optimization;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Optimization;

internal sealed class DayPlanConfiguration : IEntityTypeConfiguration<DayProposal>
{
    public void Configure(EntityTypeBuilder<DayProposal> builder)
    {
        builder.ToTable("day_plans");
        builder.HasKey(plan => plan.Id).HasName(ConstraintErrors.DayPlans);
        builder.Property(plan => plan.Id).ValueGeneratedNever();
        builder.Property(plan => plan.Without).AsJson();
        builder.Property(plan => plan.Moves).AsJson();
        builder.Property(plan => plan.Loads).AsJson();
        builder.Property(plan => plan.Unserved).AsJson();
        builder.HasIndex(plan => new { plan.StationId, plan.Date });
        builder.HasOne<Station>().WithMany().HasForeignKey(plan => plan.StationId).OnDelete(DeleteBehavior.Cascade);
    }
}
