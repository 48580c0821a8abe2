using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Application.Chefs;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Chefs;

// No table that staff read: it holds a secret, though a closed one.
internal sealed class BusyCalendarConfiguration : IEntityTypeConfiguration<BusyCalendar>
{
    public void Configure(EntityTypeBuilder<BusyCalendar> builder)
    {
        builder.ToTable("chef_busy_calendars");
        builder.HasKey(calendar => calendar.Id).HasName(ConstraintErrors.BusyCalendars);
        builder.Property(calendar => calendar.Id).HasColumnName("chef_id").ValueGeneratedNever();
        builder.Property(calendar => calendar.Address).NotAudited();

        // How reading went every hour is no change that anybody made.
        builder.Property(calendar => calendar.ReadAt).ToldElsewhere();
        builder.Property(calendar => calendar.FailingSince).ToldElsewhere();
        builder.Property(calendar => calendar.Failure).ToldElsewhere();
        builder.Property(calendar => calendar.Version).ToldElsewhere();
        builder.HasOne<Chef>().WithOne().HasForeignKey<BusyCalendar>(calendar => calendar.Id).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class BusyCalendarReads(MyHibachiDbContext db) : IBusyCalendarReads
{
    public async Task<IReadOnlyDictionary<ChefId, BusyCalendar>> ByChefs(DataScope scope, IReadOnlyList<ChefId> ids, CancellationToken ct)
    {
        IQueryable<Chef> chefs = db.Set<Chef>().WithDeleted().Where(chef => ids.Contains(chef.Id));
        ChefScope.Apply(scope, condition => chefs = chefs.Where(condition));
        return await (from chef in chefs join calendar in db.Set<BusyCalendar>().AsNoTracking() on chef.Id equals calendar.Id select calendar).ToDictionaryAsync(calendar => calendar.Id, ct);
    }
}
