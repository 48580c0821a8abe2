using MyHibachi.Application.Common;
using MyHibachi.Domain.Customers;

namespace MyHibachi.Application.Customers;

/// <summary>One customer, whoever asks.</summary>
public sealed class CustomerById : Specification<Customer>
{
    public CustomerById(CustomerId id) => Where(customer => customer.Id == id);
}
