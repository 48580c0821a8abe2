using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MyHibachi.Infrastructure.Pricing;

/// <summary>What belongs to the price list and is no amount of money. There is one row, brought by a migration.</summary>
internal sealed class PricingSettingsRow
{
    /// <summary>The only key there is.</summary>
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;

    /// <summary>Miles from the serving station that cost nothing.</summary>
    public required int FreeMiles { get; init; }
}

internal sealed class PricingSettingsConfiguration : IEntityTypeConfiguration<PricingSettingsRow>
{
    public const string Table = "pricing_settings";

    public void Configure(EntityTypeBuilder<PricingSettingsRow> builder)
    {
        builder.ToTable(Table, table =>
        {
            table.HasCheckConstraint("ck_pricing_settings_one_row", $"id = {PricingSettingsRow.TheOne}");
            table.HasCheckConstraint("ck_pricing_settings_free_miles", "free_miles >= 0");
        });
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}
