using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Application.Merges;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Merges;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Customers;

namespace MyHibachi.GraphQL.Merges;

internal sealed class CustomerMergeQueries
{
    /// <summary>At most 50 records that look like the same person's, by mailbox, telephone number or address; those with more in common first; null when there is no such
    /// customer that the caller may see.</summary>
    /// <param name="customerId">Whose record to compare.</param>
    public static async Task<IEnumerable<CustomerDuplicateNode>?> CustomerDuplicates([Id] string customerId, [FromServices] Desk desk, CancellationToken ct)
    {
        desk.Actor.Demand(Permissions.CustomerRead);
        var customer = new CustomerId(GlobalId.Read(CustomerNode.Type, customerId));
        return (await desk.Read((ICustomerDuplicates reads) => reads.Of(desk.Actor.Scope, customer, ct)))?.Select(one => new CustomerDuplicateNode(one));
    }

    /// <summary>The merges into a record, latest first; also those that were undone. For those who may merge.</summary>
    public static async Task<IEnumerable<CustomerMergeNode>> CustomerMerges([Id] string customerId, [FromServices] Desk desk, CancellationToken ct)
    {
        desk.Actor.Demand(Permissions.CustomerMerging);
        var customer = new CustomerId(GlobalId.Read(CustomerNode.Type, customerId));
        return (await desk.Read((ICustomerDuplicates reads) => reads.Merges(customer, ct))).Select(merge => new CustomerMergeNode(merge));
    }
}

internal sealed class CustomerMergeMutations
{
    /// <summary>
    /// Makes two records of one person one. Name, mailbox and number of the first stay; bookings and leads of the other go over, and so do account, birthday,
    /// preferred channel and further addresses where the first has none or has room. Of what was said of a channel, the later word counts. Whoever has an
    /// account on either signs in to the first. The other is put aside; it can be undone for 30 days.
    /// </summary>
    [Refuses(
        "CUSTOMERS_BOOKED_TWICE", "CUSTOMER_NOT_FOUND", "DUPLICATE_BOOKING", "IDEMPOTENCY_KEY_REUSED", "INVALID_IDEMPOTENCY_KEY", "REASON_LENGTH", "RECORD_DELETED",
        "SAME_CUSTOMER", "STALE_RECORD")]
    public static async Task<MergeCustomersPayload> MergeCustomers(MergeCustomersInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var request = new MergeCustomers(
            new(GlobalId.Read(CustomerNode.Type, input.CustomerId)), input.Version, new(GlobalId.Read(CustomerNode.Type, input.DuplicateId)), input.DuplicateVersion,
            input.Reason, input.IdempotencyKey);
        var merged = await desk.Send(request, ct);
        return merged.IsSuccess ? new(await Merge(desk, merged.Value, ct), []) : new(null, merged.Errors);
    }

    /// <summary>Makes the two records two again: what went over goes back as far as it is as it was; what came since stays where it is.</summary>
    [Refuses("CUSTOMER_MERGED", "CUSTOMER_NOT_FOUND", "DUPLICATE_CUSTOMER", "MERGE_NOT_FOUND", "MERGE_UNDONE", "REASON_LENGTH", "RECORD_NOT_DELETED", "RESTORE_TOO_LATE")]
    public static async Task<UndoCustomerMergePayload> UndoCustomerMerge(UndoCustomerMergeInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = new CustomerMergeId(GlobalId.Read(CustomerMergeNode.Type, input.MergeId));
        var undone = await desk.Send(new UndoCustomerMerge(id, input.Reason), ct);
        return undone.IsSuccess ? new(await Merge(desk, id, ct), []) : new(null, undone.Errors);
    }

    private static async Task<CustomerMergeNode?> Merge(Desk desk, CustomerMergeId id, CancellationToken ct) =>
        await desk.Read((ICustomerDuplicates reads) => reads.Merge(id, ct)) is { } merge ? new(merge) : null;
}
