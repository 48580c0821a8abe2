using GraphQL;

namespace MyHibachi.GraphQL.Transport.Execution;

/// <summary>The answer to a subscription: one result for each event.</summary>
internal sealed class EventResult : ExecutionResult
{
    /// <summary>
    /// Executes each event when it is asked for, never ahead; ending the enumeration lets the source go.
    /// A result that was not executed tells that the source broke, and is the last.
    /// </summary>
    public required IAsyncEnumerable<ExecutionResult> Events { get; init; }
}
