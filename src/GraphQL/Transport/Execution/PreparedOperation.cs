using GraphQLParser.AST;

namespace MyHibachi.GraphQL.Transport.Execution;

/// <summary>A request whose document was read and whose operation was found: enough to know what kind it is.</summary>
internal sealed record PreparedOperation(OperationRequest Request, Document Document, OperationType Type);
