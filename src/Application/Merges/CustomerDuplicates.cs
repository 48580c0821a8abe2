using MyHibachi.Application.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Merges;

namespace MyHibachi.Application.Merges;

/// <summary>By what two records look like one person.</summary>
public enum Likeness
{
    /// <summary>The same mailbox, whatever follows a plus sign in it.</summary>
    Email,

    /// <summary>The same telephone number.</summary>
    Phone,

    /// <summary>The same street and postal code, however they are written.</summary>
    Address,
}

/// <summary>A record that may be the same person's.</summary>
public sealed record LikelyDuplicate(Customer Customer, IReadOnlyList<Likeness> SameBy);

/// <summary>Records that may be one person's, and those that were made one.</summary>
public interface ICustomerDuplicates
{
    /// <summary>More look like one person only by mistake.</summary>
    const int AtMost = 50;

    /// <summary>Who may be the same person, those with more in common first; of those that the caller may meet. Null when that goes for the record itself.</summary>
    Task<IReadOnlyList<LikelyDuplicate>?> Of(DataScope scope, CustomerId customer, CancellationToken ct);

    /// <summary>The merges into a record, latest first.</summary>
    Task<IReadOnlyList<CustomerMerge>> Merges(CustomerId customer, CancellationToken ct);

    Task<CustomerMerge?> Merge(CustomerMergeId id, CancellationToken ct);
}
