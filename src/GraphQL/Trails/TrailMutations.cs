using GraphQL;
using MyHibachi.Application.Trails;
using MyHibachi.Domain.Common;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Trails;

internal sealed class ForgetCustomerInput
{
    [Id]
    public string CustomerId { get; init; } = "";

    /// <summary>10 to 500 characters, without the person's name: it stays in the audit trail.</summary>
    public string Reason { get; init; } = "";
}

internal sealed class ForgetCustomerPayload(IReadOnlyList<Error> errors) : Payload(errors);

internal sealed class TrailMutations
{
    /// <summary>
    /// Takes everything personal out of a customer's record, deleted or not, and of those that were merged into it, closes their accounts, and takes the same out
    /// of the audit trail, whose seals still hold. Of a party that was sold stay date, size, price, town and postal code. There is no way back. Safe to repeat.
    /// </summary>
    [Refuses("CUSTOMER_HAS_BOOKINGS", "CUSTOMER_MERGED", "CUSTOMER_NOT_FOUND", "REASON_LENGTH")]
    public static async Task<ForgetCustomerPayload> ForgetCustomer(ForgetCustomerInput input, [FromServices] Desk desk, CancellationToken ct)
    {
        var customer = GlobalId.Read("Customer", input.CustomerId);
        return new((await desk.Send(new ForgetCustomer(new(customer), input.Reason), ct)).Errors);
    }
}
