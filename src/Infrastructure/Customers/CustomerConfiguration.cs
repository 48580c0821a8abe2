using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Customers;

namespace MyHibachi.Infrastructure.Customers;

internal sealed class CustomerConfiguration : IEntityTypeConfiguration<Customer>
{
    /// <summary>One mailbox is one customer.</summary>
    public const string UniqueEmail = "ux_customers_email";

    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.ToTable("customers");
        builder.HasKey(customer => customer.Id);
        builder.Property(customer => customer.Id).ValueGeneratedNever();
        builder.HasIndex(customer => customer.Email).IsUnique().HasDatabaseName(UniqueEmail);
        builder.HasIndex(customer => customer.UserId).IsUnique();
    }
}
