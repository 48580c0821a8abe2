using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using MyHibachi.Application.Common;

namespace MyHibachi.GraphQL.Transport.Execution;

/// <summary>The one way to the schema, whatever the transport.</summary>
internal sealed class GraphQLExecutor(
    ISchema schema,
    IDocumentExecuter executer,
    PersistedOperations persisted,
    Documents documents,
    DocumentRules rules,
    CostLimit cost,
    UnhandledErrors unhandled,
    GraphQLSettings settings,
    IServiceScopeFactory scopes)
{
    /// <exception cref="ExecutionError">The request cannot be read, asks for too much, or names no operation.</exception>
    public PreparedOperation Prepare(OperationRequest request)
    {
        var document = documents.Read(persisted.TextOf(request));
        return new(request, document, document.Operation(request.OperationName).Operation);
    }

    /// <summary>
    /// Runs the operation in a scope of its own, which ends with the answer. For a subscription the answer is an
    /// <see cref="EventResult"/>, and each of its events is executed in another scope.
    /// </summary>
    /// <exception cref="OperationCanceledException">Only when <paramref name="ct"/> is.</exception>
    public async Task<ExecutionResult> Run(PreparedOperation operation, Caller caller, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Value = caller.Actor;
        var result = await executer.ExecuteAsync(Options(operation, caller, scope.ServiceProvider, ct));
        if (result.Executed)
        {
            documents.Keep(operation.Document);
        }

        // A stream that could not be opened is a request that failed, not one whose data is null.
        result.Executed &= operation.Type is not OperationType.Subscription || result is EventResult;
        return result;
    }

    /// <summary>The same for transports that stream: every result there is, be it one or many.</summary>
    public async IAsyncEnumerable<ExecutionResult> Stream(
        PreparedOperation operation, Caller caller, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var result = await Run(operation, caller, ct);
        if (result is not EventResult { Events: var events })
        {
            yield return result;
            yield break;
        }

        await foreach (var one in events.WithCancellation(ct))
        {
            yield return one;
        }
    }

    private ExecutionOptions Options(PreparedOperation operation, Caller caller, IServiceProvider services, CancellationToken ct)
    {
        var options = new ExecutionOptions
        {
            Schema = schema,
            Document = operation.Document.Tree,
            OperationName = operation.Request.OperationName,
            Variables = operation.Request.Variables,
            Extensions = operation.Request.Extensions,
            ValidationRules = rules.For(operation.Document),
            UserContext = new OperationContext(caller),
            RequestServices = services,
            UnhandledExceptionDelegate = unhandled.Hide,
            CancellationToken = ct,
        };
        options.Listeners.Add(cost);
        if (operation.Type is not OperationType.Subscription)
        {
            // A subscription's source keeps its token, and a timeout's token would not outlive the first answer.
            options.Timeout = settings.ExecutionTimeout;
            options.TimeoutAction = TimeoutAction.ReturnTimeoutError;
        }

        return options;
    }
}

/// <summary>What the executer's own parts may know of the operation they work on.</summary>
internal sealed class OperationContext(Caller caller) : Dictionary<string, object?>
{
    public Caller Caller { get; } = caller;

    public Dictionary<GraphQLSelectionSet, FieldPlan> Plans { get; } = new(ReferenceEqualityComparer.Instance);
}
