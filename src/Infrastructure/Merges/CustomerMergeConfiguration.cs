using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Merges;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Merges;

internal sealed class CustomerMergeConfiguration : IEntityTypeConfiguration<CustomerMerge>
{
    public void Configure(EntityTypeBuilder<CustomerMerge> builder)
    {
        builder.ToTable("customer_merges").IsAbout(nameof(CustomerMerge.CustomerId));
        builder.HasKey(merge => merge.Id);
        builder.Property(merge => merge.Id).ValueGeneratedNever();
        builder.Property(merge => merge.Records).AsJson();
        builder.Property(merge => merge.Parts).AsJson();
        builder.HasOne<Customer>().WithMany().HasForeignKey(merge => merge.CustomerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Customer>().WithMany().HasForeignKey(merge => merge.DuplicateId).OnDelete(DeleteBehavior.Cascade);
    }
}
