using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Complexity;
using GraphQL.Validation.Rules.Custom;
using GraphQLParser.AST;

namespace MyHibachi.GraphQL.Transport.Execution;

/// <summary>
/// Refuses an operation whose answer would be too large, or one too many for its caller, before it runs. Depends on the variables, so it
/// looks every time.
/// </summary>
internal sealed class CostLimit(GraphQLSettings settings, Budgets budgets) : DocumentExecutionListenerBase
{
    private readonly Meter _meter = new(settings);

    public override async Task AfterValidationAsync(IExecutionContext context, IValidationResult validationResult)
    {
        if (!validationResult.IsValid)
        {
            return;
        }

        var cost = await _meter.Cost(context, validationResult);
        if (cost > settings.MaxCost)
        {
            context.Errors.Add(QueryRefused.TooCostly(cost, settings.MaxCost));
        }
        else if (budgets.Spend(((OperationContext)context.UserContext).Caller, cost) is { } refusal)
        {
            context.Errors.Add(refusal);
        }
    }

    private sealed class Meter(GraphQLSettings settings) : ComplexityValidationRule(Weights(settings))
    {
        // The full question that tools ask of a schema nests lists four deep, of which nothing is read from anywhere:
        // all types together cost what so many would, however many there are.
        private const double TypesCharged = 2;

        public async ValueTask<double> Cost(IExecutionContext context, IValidationResult result)
        {
            var (cost, _) = await CalculateComplexityAsync(new ValidationContext
            {
                Schema = context.Schema,
                Document = context.Document,
                Operation = context.Operation,
                Variables = context.ExecutionOptions.Variables ?? global::GraphQL.Inputs.Empty,
                ArgumentValues = (Dictionary<GraphQLField, IDictionary<string, ArgumentValue>>?)result.ArgumentValues,
                DirectiveValues = (Dictionary<ASTNode, IDictionary<string, DirectiveInfo>>?)result.DirectiveValues,
            });
            return cost;
        }

        private static ComplexityOptions Weights(GraphQLSettings settings)
        {
            var options = new ComplexityOptions { DefaultListImpactMultiplier = settings.AssumedListLength };
            var usual = options.DefaultComplexityImpactDelegate;
            options.DefaultComplexityImpactDelegate = field => Weigh(field, usual(field));
            return options;
        }

        // Without a floor, a negative list length would pay for the rest of the operation.
        private static FieldComplexityResult Weigh(FieldImpactContext field, FieldComplexityResult usual) =>
            field.FieldDefinition == Schema(field).SchemaMetaFieldType
                ? new(usual.FieldImpact, TypesCharged / Schema(field).AllTypes.Count)
                : new(usual.FieldImpact, Math.Max(1, usual.ChildImpactMultiplier));

        private static ISchema Schema(FieldImpactContext field) => field.ValidationContext.Schema;
    }
}
