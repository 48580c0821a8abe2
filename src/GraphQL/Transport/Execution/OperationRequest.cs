using GraphQL;

namespace MyHibachi.GraphQL.Transport.Execution;

/// <summary>What a client asks for, as the specification "GraphQL over HTTP" shapes it.</summary>
internal sealed class OperationRequest
{
    public string? Query { get; init; }

    /// <summary>Names a document that the gateway knows, instead of sending it.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Which of several operations of the document; null or empty when there is one.</summary>
    public string? OperationName { get; init; }

    public Inputs? Variables { get; init; }

    public Inputs? Extensions { get; init; }
}
