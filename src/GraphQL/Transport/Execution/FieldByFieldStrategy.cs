using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace MyHibachi.GraphQL.Transport.Execution;

/// <summary>
/// Resolves one field at a time. Resolvers of one operation share a scope, and what is scoped, a database context above
/// all, is for one at a time. Loaders still load once a level: all its fields have asked before the first is answered.
/// </summary>
internal sealed class FieldByFieldStrategy : SerialExecutionStrategy
{
    // The library finds out again for every item of a list what is selected of it.
    protected override void SetSubFieldNodes(ExecutionContext context, ObjectExecutionNode parent)
    {
        var plan = Plan(context, parent.GetObjectGraphType(context.Schema) ?? parent.GraphType, parent.SelectionSet!);
        var nodes = new ExecutionNode[plan.Fields.Length];
        for (var index = 0; index < nodes.Length; index++)
        {
            var (field, definition) = plan.Fields[index];
            nodes[index] = BuildExecutionNode(parent, definition.ResolvedType!, field, definition);
        }

        parent.SubFields = nodes;
    }

    private FieldPlan Plan(ExecutionContext context, IGraphType type, GraphQLSelectionSet selection)
    {
        var plans = ((OperationContext)context.UserContext).Plans;
        if (plans.TryGetValue(selection, out var known) && ReferenceEquals(known.Type, type))
        {
            return known;
        }

        var plan = new FieldPlan(type, [.. CollectFieldsFrom(context, type, selection, null).Values]);
        plans[selection] = plan;
        return plan;
    }
}

/// <summary>What one selection asks of objects of one type, in one operation with its variables.</summary>
internal sealed record FieldPlan(IGraphType Type, (GraphQLField Field, FieldType Definition)[] Fields);
