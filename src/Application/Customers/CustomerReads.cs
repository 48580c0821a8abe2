using MyHibachi.Domain.Customers;

namespace MyHibachi.Application.Customers;

/// <summary>Customers to be shown beside a record of theirs that the caller may meet.</summary>
public interface ICustomerReads
{
    Task<IReadOnlyDictionary<CustomerId, Customer>> ByIds(IReadOnlyList<CustomerId> ids, CancellationToken ct);
}
