using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Application.Settings;
using MyHibachi.Domain.Settings;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Settings;

internal sealed class SettingConfiguration : IEntityTypeConfiguration<ChangedSetting>
{
    public const string Table = "settings";

    public void Configure(EntityTypeBuilder<ChangedSetting> builder)
    {
        builder.ToTable(Table).HasKey(setting => setting.Id).HasName(ConstraintErrors.Settings);
        builder.Property(setting => setting.Id).ValueGeneratedNever();
        builder.HasIndex(setting => setting.Key).IsUnique();
    }
}

internal sealed class SettingReads(MyHibachiDbContext db) : ISettingReads
{
    public async Task<IReadOnlyDictionary<string, ChangedSetting>> Changed(CancellationToken ct) =>
        await db.Set<ChangedSetting>().AsNoTracking().ToDictionaryAsync(setting => setting.Key, ct);
}
