using GraphQL;
using GraphQL.DataLoader;
using MyHibachi.Application.Merges;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Merges;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Common;
using MyHibachi.GraphQL.Customers;

namespace MyHibachi.GraphQL.Merges;

/// <summary>A record that may be the same person's.</summary>
[Name("CustomerDuplicate")]
internal sealed class CustomerDuplicateNode(LikelyDuplicate duplicate)
{
    public CustomerNode Customer => new(duplicate.Customer);

    /// <summary>By what the two look like one person.</summary>
    public IEnumerable<Likeness> SameBy => duplicate.SameBy;
}

/// <summary>That two records of one person became one.</summary>
[Name("CustomerMerge")]
internal sealed class CustomerMergeNode(CustomerMerge merge)
{
    public const string Type = "CustomerMerge";

    /// <summary>Opaque, and unique over all types.</summary>
    [Id]
    public string Id => GlobalId.Of(Type, merge.Id.Value);

    /// <summary>The record that stays, as it is now.</summary>
    public IDataLoaderResult<CustomerNode?> Customer([FromServices] BookingLoaders loaders) => loaders.Customer.Load(merge.CustomerId);

    /// <summary>The record that was put aside.</summary>
    public IDataLoaderResult<CustomerNode?> Duplicate([FromServices] BookingLoaders loaders) => loaders.Customer.Load(merge.DuplicateId);

    public DateTimeOffset At => merge.At;

    /// <summary>Who, as the audit trail names them.</summary>
    public string By => merge.By;

    public string Reason => merge.Reason.Text;

    /// <summary>How many bookings went over.</summary>
    public int Bookings => merge.Records.Bookings.Count;

    /// <summary>How many leads went over.</summary>
    public int Leads => merge.Records.Leads.Count;

    /// <summary>Null while the merge stands.</summary>
    public DateTimeOffset? UndoneAt => merge.UndoneAt;
}

internal sealed class MergeCustomersInput
{
    /// <summary>The record that stays.</summary>
    [Id]
    public string CustomerId { get; init; } = "";

    /// <summary>That record's version as you read it.</summary>
    public int Version { get; init; }

    /// <summary>The record that is put aside.</summary>
    [Id]
    public string DuplicateId { get; init; } = "";

    /// <summary>That record's version as you read it.</summary>
    public int DuplicateVersion { get; init; }

    /// <summary>10 to 500 characters.</summary>
    public string Reason { get; init; } = "";

    /// <summary>8 to 128 characters, new for each merge; a repeat answers with the first one.</summary>
    public string IdempotencyKey { get; init; } = "";
}

internal sealed class UndoCustomerMergeInput
{
    [Id]
    public string MergeId { get; init; } = "";

    /// <summary>10 to 500 characters.</summary>
    public string Reason { get; init; } = "";
}

internal sealed class MergeCustomersPayload(CustomerMergeNode? merge, IReadOnlyList<Error> errors) : CustomerMergePayload(merge, errors);

internal sealed class UndoCustomerMergePayload(CustomerMergeNode? merge, IReadOnlyList<Error> errors) : CustomerMergePayload(merge, errors);

internal abstract class CustomerMergePayload(CustomerMergeNode? merge, IReadOnlyList<Error> errors) : Payload(errors)
{
    /// <summary>The merge as it is now; null when nothing was changed.</summary>
    public CustomerMergeNode? Merge => merge;
}
