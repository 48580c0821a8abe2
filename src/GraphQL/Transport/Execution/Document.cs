using GraphQL.Execution;
using GraphQLParser.AST;

namespace MyHibachi.GraphQL.Transport.Execution;

/// <summary>A document that was parsed and is small enough to look at. Shared by all requests that send the same text.</summary>
internal sealed class Document(string text, GraphQLDocument tree)
{
    private volatile bool _isValid;

    public string Text { get; } = text;

    public GraphQLDocument Tree { get; } = tree;

    /// <summary>It has passed every rule that depends on nothing but the text and the schema.</summary>
    public bool IsValid => _isValid;

    public void MarkValid() => _isValid = true;

    /// <exception cref="DocumentError">There is no such operation, or the name does not say which.</exception>
    public GraphQLOperationDefinition Operation(string? name)
    {
        GraphQLOperationDefinition? found = null;
        foreach (var definition in Tree.Definitions)
        {
            if (definition is not GraphQLOperationDefinition operation || !Matches(operation, name))
            {
                continue;
            }

            found = found is null ? operation : throw new NoOperationNameError();
        }

        return found ?? throw (string.IsNullOrEmpty(name) ? new NoOperationError() : new InvalidOperationNameError(name));
    }

    private static bool Matches(GraphQLOperationDefinition operation, string? name) =>
        string.IsNullOrEmpty(name) || (operation.Name is { } written && written.Value == name);
}
