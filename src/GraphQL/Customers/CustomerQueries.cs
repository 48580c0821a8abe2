using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Domain.Customers;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Customers;

internal sealed class CustomerQueries
{
    /// <summary>A customer by id; null when there is none that the caller may see.</summary>
    public static Task<CustomerNode?> Customer([Id] string id, [FromServices] Desk desk, CancellationToken ct)
    {
        desk.Actor.Demand(Permissions.CustomerRead);
        return desk.Customer(new(GlobalId.Read(CustomerNode.Type, id)), ct);
    }

    /// <summary>The customers whom the caller may see: a station's own, and to a customer only himself.</summary>
    /// <param name="first">1 to 100.</param>
    /// <param name="after">The cursor of the last customer already seen.</param>
    /// <param name="search">Part of a name, an email address or a telephone number.</param>
    /// <param name="order">Latest first, unless told otherwise.</param>
    public static async Task<CustomerConnection> Customers(
        [FromServices] Desk desk, CancellationToken ct, int first = 20, string? after = null, string? search = null, CustomerWhereInput? where = null, CustomerOrderInput? order = null)
    {
        desk.Actor.Demand(where?.Deleted is true ? Permissions.CustomerRestore : Permissions.CustomerRead);
        var (request, filter) = (Cursors.Request(first, after), (where ?? new()).ToFilter(search));
        var direction = order?.Direction ?? SortDirection.Descending;
        return new(await desk.Read((ICustomerReads reads) => reads.List(desk.Actor.Scope, filter, direction, request, ct)), filter, request);
    }
}

internal static class CustomerLookup
{
    /// <summary>The customer, if the caller may see that record.</summary>
    public static async Task<CustomerNode?> Customer(this Desk desk, CustomerId id, CancellationToken ct) =>
        await desk.Read((ICustomerReads reads) => reads.Find(desk.Actor.Scope, id, ct)) is { } customer ? new(customer) : null;
}
