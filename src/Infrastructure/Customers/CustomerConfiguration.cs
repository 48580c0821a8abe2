using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Customers;

internal sealed class CustomerConfiguration : IEntityTypeConfiguration<Customer>
{
    /// <summary>One mailbox is one customer.</summary>
    public const string UniqueEmail = "ux_customers_email";

    /// <summary>What a person searches by, in one column with a trigram index: name, email address and number, in lower case.</summary>
    public const string SearchText = "SearchText";

    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.ToTable("customers");
        builder.HasKey(customer => customer.Id);
        builder.Property(customer => customer.Id).ValueGeneratedNever();
        builder.Property(customer => customer.Source).AsJson();
        builder.Ignore(customer => customer.Profile);
        builder.Property(customer => customer.Addresses).AsJson().HasDefaultValueSql("'[]'");
        builder.Property(customer => customer.Consents).AsJson().HasDefaultValueSql("'[]'");
        builder.Property<string>(SearchText).HasColumnName("search_text")
            .HasComputedColumnSql("lower(name || ' ' || email || ' ' || phone)", stored: true).NotAudited();
        builder.HasIndex(SearchText).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasIndex(customer => customer.Email).IsUnique().HasDatabaseName(UniqueEmail).HasFilter("deleted_at IS NULL");
        builder.HasIndex(customer => customer.Phone);
        builder.HasIndex(customer => new { customer.CreatedAt, customer.Id });
        builder.HasIndex(customer => customer.UserId).IsUnique();
        builder.HasOne<Customer>().WithMany().HasForeignKey(customer => customer.MergedInto).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Station>().WithMany().HasForeignKey(customer => customer.StationId).OnDelete(DeleteBehavior.Restrict);
    }
}
