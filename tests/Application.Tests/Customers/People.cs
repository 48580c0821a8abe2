using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Merges;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Merges;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.Application.Tests.Customers;

/// <summary>The steps that staff and customers take with customers' records.</summary>
internal static class People
{
    private static int _people;

    public static CustomerDetailsForm Nothing { get; } = new(null, null, null, null, null, null, null);

    /// <summary>Somebody of whom nobody has heard.</summary>
    public static CustomerDetailsForm Somebody(string name = "Ann Smith")
    {
        var number = Interlocked.Increment(ref _people);
        return Nothing with { Name = name, Email = $"somebody{number}@example.com", Phone = $"(212) 555-{number:0000}" };
    }

    public static CreateCustomer Create(CustomerDetailsForm details) => new(details, Walking.NewKey());

    public static async Task<CustomerId> Entered(this ProductCluster cluster, CustomerDetailsForm details, Actor? by = null) =>
        (await cluster.Send(Create(details), by ?? Actors.Admin())).Value;

    public static Task<Result<Done>> Delete(this ProductCluster cluster, CustomerId customer, Actor? by = null) =>
        cluster.Send(new DeleteCustomer(customer, "Entered twice by mistake."), by ?? Actors.Admin());

    /// <summary>The record, if the caller may meet it.</summary>
    public static async Task<Customer?> Met(this ProductCluster cluster, CustomerId id, Actor? by = null)
    {
        await using var scope = cluster.Gateway.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ICustomerReads>().Find((by ?? Actors.Admin()).Scope, id, CancellationToken.None);
    }

    public static async Task<IReadOnlyList<Customer>> Searched(this ProductCluster cluster, string search, Actor? by = null, bool deleted = false)
    {
        await using var scope = cluster.Gateway.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ICustomerReads>()
            .List((by ?? Actors.Admin()).Scope, new(null, search, deleted), SortDirection.Descending, new(100, null), CancellationToken.None)).Items;
    }

    public static async Task<CustomerMergeId> Merged(this ProductCluster cluster, CustomerId kept, CustomerId duplicate)
    {
        var (one, other) = ((await cluster.Met(kept))!, (await cluster.Met(duplicate))!);
        return (await cluster.Send(new MergeCustomers(kept, one.Version, duplicate, other.Version, "They are the same person.", Walking.NewKey()), Actors.Admin())).Value;
    }

    public static async Task<IReadOnlyList<LikelyDuplicate>?> Alike(this ProductCluster cluster, CustomerId customer, Actor? by = null)
    {
        await using var scope = cluster.Gateway.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ICustomerDuplicates>().Of((by ?? Actors.Admin()).Scope, customer, CancellationToken.None);
    }
}
