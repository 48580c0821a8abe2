using MyHibachi.Domain.Common;

namespace MyHibachi.GraphQL.Common;

/// <summary>What every mutation answers beside the record.</summary>
internal abstract class Payload(IReadOnlyList<Error> errors)
{
    /// <summary>Why nothing was changed; empty when it was. Each has a type of its own to branch on.</summary>
    public IReadOnlyList<Error> Errors => errors;
}
