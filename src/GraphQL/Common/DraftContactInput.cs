using GraphQL;
using MyHibachi.Application.Customers;

namespace MyHibachi.GraphQL.Common;

/// <summary>What somebody typed of themselves; one of email and phone is enough.</summary>
internal sealed class DraftContactInput
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    [Ignore]
    public CustomerForm ToForm() => new(Name ?? "", Email ?? "", Phone ?? "");
}
