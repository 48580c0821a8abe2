using MyHibachi.Application.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Stations;

namespace MyHibachi.Application.Customers;

/// <summary>Which customers a list shows. What is left out does not restrict.</summary>
/// <param name="Station">Those who have a booking there, or whom its staff wrote down.</param>
/// <param name="Search">Part of a name, an email address or a telephone number.</param>
/// <param name="Deleted">Those who were deleted and can still be restored, instead of the others.</param>
public sealed record CustomerFilter(StationId? Station, string? Search, bool Deleted);

/// <summary>Customers to be shown.</summary>
public interface ICustomerReads : IStationRecords
{
    /// <summary>Beside a record of theirs that the caller may meet; a deleted customer's records still say whose they are.</summary>
    Task<IReadOnlyDictionary<CustomerId, Customer>> ByIds(IReadOnlyList<CustomerId> ids, CancellationToken ct);

    /// <summary>The records of accounts, beside something of theirs that the caller may meet; a record that was merged is no longer among them.</summary>
    Task<IReadOnlyDictionary<UserId, Customer>> OfAccounts(IReadOnlyList<UserId> accounts, CancellationToken ct);

    /// <summary>The customer, if the caller may meet that record.</summary>
    Task<Customer?> Find(DataScope scope, CustomerId id, CancellationToken ct);

    /// <summary>By the time they were entered.</summary>
    Task<Page<Customer>> List(DataScope scope, CustomerFilter filter, SortDirection direction, PageRequest page, CancellationToken ct);

    Task<int> Count(DataScope scope, CustomerFilter filter, CancellationToken ct);
}

/// <summary>Customers to be changed, and what the database knows around them.</summary>
public interface ICustomers
{
    /// <summary>The one the caller may meet, tracked for the commit.</summary>
    /// <param name="deleted">Looks among the deleted ones instead.</param>
    Task<Customer?> Find(DataScope scope, CustomerId id, bool deleted, CancellationToken ct);

    /// <summary>Who else stands under the mailbox or the number, if anybody does.</summary>
    /// <param name="phone">Null does not look for it.</param>
    Task<Customer?> Other(CustomerId self, EmailAddress email, PhoneNumber? phone, CancellationToken ct);

    /// <summary>The record that somebody with this account acts for; null for staff.</summary>
    Task<CustomerId?> OfAccount(UserId account, CancellationToken ct);

    /// <summary>Whether a party of the customer's is still to come.</summary>
    Task<bool> HasLiveBookings(CustomerId id, CancellationToken ct);
}
