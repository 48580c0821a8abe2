using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Chefs;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Trails;

// What the trail must be able to forget, told in one place beside the features' own configurations.
internal sealed class PersonalCustomer : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.IsAbout(nameof(Customer.Id));
        builder.Property(customer => customer.Name).Personal();
        builder.Property(customer => customer.Email).Personal();
        builder.Property(customer => customer.Phone).Personal();
        builder.Property(customer => customer.Birthday).Personal();
        builder.Property(customer => customer.Addresses).Personal();
    }
}

internal sealed class PersonalUser : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.IsAbout(nameof(User.Id));
        builder.Property(user => user.Name).Personal();
        builder.Property(user => user.Email).Personal();
    }
}

// Chefs are not forgotten with a customer; where they live is kept apart all the same.
internal sealed class PersonalChef : IEntityTypeConfiguration<Chef>
{
    public void Configure(EntityTypeBuilder<Chef> builder)
    {
        builder.IsAbout(nameof(Chef.Id));
        builder.ComplexProperty(chef => chef.HomeAddress, home => home.Property(address => address.Street).Personal());
    }
}

// The venue's street is personal, here as in quotes: see SoldColumns.
internal sealed class PersonalBooking : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> builder)
    {
        builder.IsAbout(nameof(Booking.CustomerId));
        builder.Property(booking => booking.Details).Personal();
        builder.Property(booking => booking.Notes).Personal();
    }
}
