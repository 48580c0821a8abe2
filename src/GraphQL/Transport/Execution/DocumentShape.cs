using GraphQLParser;
using GraphQLParser.AST;

namespace MyHibachi.GraphQL.Transport.Execution;

/// <summary>
/// Measures a document before anything else looks at it, and stops at the first limit it passes: so a document that would
/// be dear to validate, like fragments that spread fragments, is never dear to refuse.
/// </summary>
internal sealed class DocumentShape(GraphQLSettings limits, GraphQLDocument tree)
{
    private readonly HashSet<ROM> _open = [];

    private int _aliases;

    private int _fields;

    /// <exception cref="QueryRefused">The document is too deep or too wide.</exception>
    public void Check()
    {
        foreach (var definition in tree.Definitions)
        {
            switch (definition)
            {
                case GraphQLOperationDefinition operation:
                    CountAliases(operation.SelectionSet.Selections.Count);
                    Walk(operation.SelectionSet, 1, follow: true);
                    break;
                case GraphQLFragmentDefinition fragment:
                    Walk(fragment.SelectionSet, 1, follow: false);
                    break;
            }
        }
    }

    private void Walk(GraphQLSelectionSet? selections, int depth, bool follow)
    {
        if (selections is null)
        {
            return;
        }

        if (depth > limits.MaxDepth)
        {
            throw QueryRefused.TooDeep(limits.MaxDepth);
        }

        foreach (var selection in selections.Selections)
        {
            CountField();
            Enter(selection, depth, follow);
        }
    }

    private void Enter(ASTNode selection, int depth, bool follow)
    {
        switch (selection)
        {
            case GraphQLField field:
                CountAliases(field.Alias is null ? 0 : 1);
                Walk(field.SelectionSet, depth + 1, follow);
                break;
            case GraphQLInlineFragment inline:
                Walk(inline.SelectionSet, depth, follow);
                break;
            case GraphQLFragmentSpread spread when follow:
                Spread(spread.FragmentName.Name.Value, depth);
                break;
        }
    }

    // A fragment inside itself is left to the rule that names it as what it is.
    private void Spread(ROM name, int depth)
    {
        if (!_open.Add(name))
        {
            return;
        }

        var fragment = tree.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(one => one.FragmentName.Name.Value == name);
        Walk(fragment?.SelectionSet, depth, follow: true);
        _open.Remove(name);
    }

    private void CountField()
    {
        if (++_fields > limits.MaxFields)
        {
            throw QueryRefused.TooWide($"A document selects {limits.MaxFields} fields at most.");
        }
    }

    private void CountAliases(int more)
    {
        if ((_aliases += more) > limits.MaxAliases)
        {
            throw QueryRefused.TooWide($"A document has {limits.MaxAliases} root fields and aliases at most.");
        }
    }
}
