using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Merges;

namespace MyHibachi.Application.Merges;

/// <summary>Finds the records that are merged, and those that were.</summary>
internal sealed class MergeDesk(ICustomers customers, IOwnedRecords owned, CustomerForms forms, RecordDesk records, CurrentActor actor)
{
    /// <summary>The customer with everything that is theirs, if it is as the caller read it.</summary>
    public async Task<Result<CustomerRecords>> Take(CustomerId id, int version, CancellationToken ct)
    {
        // What is theirs may lie at any station.
        if (actor.Value.Scope is not DataScope.Everything || await customers.Find(actor.Value.Scope, id, deleted: false, ct) is not { } customer)
        {
            return CustomerErrors.NotFound();
        }

        return await records.Stale(customer, id.Value, version, ct) is { } stale ? stale : await owned.Of(customer, ct);
    }

    /// <summary>The two of a merge as they are by now, or why they cannot be two again.</summary>
    public async Task<Result<(CustomerRecords Kept, Customer Duplicate)>> Both(CustomerMerge merge, CancellationToken ct)
    {
        var everything = actor.Value.Scope;
        if (everything is not DataScope.Everything || await customers.Find(everything, merge.DuplicateId, deleted: true, ct) is not { } duplicate)
        {
            return MergeErrors.NotFound();
        }

        if (await customers.Find(everything, merge.CustomerId, deleted: false, ct) is not { } kept)
        {
            return await customers.Find(everything, merge.CustomerId, deleted: true, ct) is { MergedInto: not null } ? CustomerErrors.Merged() : CustomerErrors.NotFound();
        }

        return await forms.Duplicate(duplicate.Id, duplicate.Email, phone: null, ct) is { } taken ? taken : (await owned.Of(kept, ct), duplicate);
    }
}

/// <summary>Everything that hangs on customers' records.</summary>
public interface IOwnedRecords
{
    /// <summary>Tracked for the commit; deleted bookings too.</summary>
    Task<CustomerRecords> Of(Customer customer, CancellationToken ct);
}
