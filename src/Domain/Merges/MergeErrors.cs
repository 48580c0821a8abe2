using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Merges;

/// <summary>Every refusal that concerns making two customers one.</summary>
public static class MergeErrors
{
    public static Error SameCustomer() => new("SAME_CUSTOMER", "These are not two records but one.", "duplicateId");

    public static Error BookedTwice(string number) => new(
        "CUSTOMERS_BOOKED_TWICE", $"Both have a party in the slot of {number}, and nobody is at two parties at once. Cancel one, or leave them two.", "duplicateId");

    public static Error NotFound() => new("MERGE_NOT_FOUND", "There is no such merge.", "mergeId");

    public static Error Undone() => new("MERGE_UNDONE", "This merge was undone before.", "mergeId");
}
