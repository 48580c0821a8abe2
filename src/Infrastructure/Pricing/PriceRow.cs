using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Pricing;

namespace MyHibachi.Infrastructure.Pricing;

/// <summary>The price in force of one type. A migration brings the first one; from then on it is the staff's.</summary>
internal sealed class PriceRow
{
    public required PriceType Type { get; init; }

    public required Money Price { get; init; }
}

internal sealed class PriceConfiguration : IEntityTypeConfiguration<PriceRow>
{
    public const string Table = "prices";

    public void Configure(EntityTypeBuilder<PriceRow> builder)
    {
        builder.ToTable(Table, table => table.HasCheckConstraint("ck_prices_cents", "cents >= 0"));
        builder.HasKey(row => row.Type);
        builder.Property(row => row.Type).ValueGeneratedNever();
        builder.Property(row => row.Price).HasColumnName("cents");
    }
}
