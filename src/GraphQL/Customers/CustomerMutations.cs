using GraphQL;
using MyHibachi.Application.Customers;
using MyHibachi.Domain.Customers;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Customers;

internal sealed class CustomerMutations
{
    /// <summary>Staff write a customer down, unless one is known by the same mailbox or number.</summary>
    [Refuses(
        "DUPLICATE_CUSTOMER", "IDEMPOTENCY_KEY_REUSED", "INVALID_BIRTHDAY", "INVALID_CITY", "INVALID_EMAIL", "INVALID_IDEMPOTENCY_KEY", "INVALID_NAME",
        "INVALID_PHONE", "INVALID_STREET", "TOO_MANY_ADDRESSES", "UNKNOWN_ADDRESS")]
    public static async Task<CreateCustomerPayload> CreateCustomer(CreateCustomerInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var created = await desk.Send(new CreateCustomer(input.ToForm(), input.IdempotencyKey), ct);
        return created.IsSuccess ? new(await desk.Customer(created.Value, ct), []) : new(null, created.Errors);
    }

    /// <summary>Changes what is known of a customer. A customer changes only the own record.</summary>
    [Refuses(
        "CUSTOMER_NOT_FOUND", "DUPLICATE_CUSTOMER", "INVALID_BIRTHDAY", "INVALID_CITY", "INVALID_EMAIL", "INVALID_NAME", "INVALID_PHONE", "INVALID_STREET",
        "STALE_RECORD", "TOO_MANY_ADDRESSES", "UNKNOWN_ADDRESS")]
    public static async Task<UpdateCustomerPayload> UpdateCustomer(UpdateCustomerInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.CustomerId);
        var updated = await desk.Send(new UpdateCustomer(id, input.Version, input.ToForm()), ct);
        return updated.IsSuccess ? new(await desk.Customer(id, ct), []) : new(null, updated.Errors);
    }

    /// <summary>Puts a customer aside who has no party to come. It can be undone for 30 days.</summary>
    [Refuses("CUSTOMER_HAS_BOOKINGS", "CUSTOMER_NOT_FOUND", "DELETION_OFF", "REASON_LENGTH", "RECORD_DELETED")]
    public static async Task<DeleteCustomerPayload> DeleteCustomer(DeleteCustomerInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var deleted = await desk.Send(new DeleteCustomer(IdOf(input.CustomerId), input.Reason), ct);
        return new(deleted.IsSuccess ? input.CustomerId : null, deleted.Errors);
    }

    /// <summary>Brings a deleted customer back, unless somebody else is known by the mailbox meanwhile.</summary>
    [Refuses("CUSTOMER_MERGED", "CUSTOMER_NOT_FOUND", "DUPLICATE_CUSTOMER", "RECORD_NOT_DELETED", "RESTORE_TOO_LATE")]
    public static async Task<RestoreCustomerPayload> RestoreCustomer(RestoreCustomerInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var id = IdOf(input.CustomerId);
        var restored = await desk.Send(new RestoreCustomer(id), ct);
        return restored.IsSuccess ? new(await desk.Customer(id, ct), []) : new(null, restored.Errors);
    }

    private static CustomerId IdOf(string id) => new(GlobalId.Read(CustomerNode.Type, id));
}
