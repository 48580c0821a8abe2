using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.Execution;
using MyHibachi.Application.Common;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace MyHibachi.GraphQL.Transport.Execution;

/// <summary>
/// Executes subscriptions one event at a time, each in a scope of its own. The library's strategy starts executing every
/// event as soon as its source has it, however far behind the client is.
/// </summary>
internal sealed class EventStrategy(IServiceScopeFactory scopes, GraphQLSettings settings)
    : SubscriptionExecutionStrategy(new SerialExecutionStrategy())
{
    public override async Task<ExecutionResult> ExecuteAsync(ExecutionContext context)
    {
        // A rule of validation allows one root field.
        var field = BuildExecutionRootNode(context, GetOperationRootType(context)).SubFields![0];
        try
        {
            var source = await field.FieldDefinition.StreamResolver!.ResolveAsync(new ReadonlyResolveFieldContext(field, context));
            return new EventResult { Executed = true, Events = Events(CloneExecutionContext(context, default), field, Pulled(source)) };
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !context.CancellationToken.IsCancellationRequested)
        {
            context.Errors.Add(await Error(context, field, exception));
            return new ExecutionResult();
        }
    }

    protected override ExecutionContext CloneExecutionContext(ExecutionContext context, CancellationToken token)
    {
        var clone = base.CloneExecutionContext(context, token);
        clone.RequestServices = null;
        return clone;
    }

    protected override async ValueTask<ExecutionResult> ProcessDataAsync(ExecutionContext context, ExecutionNode node, object? value)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Value = ((OperationContext)context.UserContext).Caller.Actor;
        context.RequestServices = scope.ServiceProvider;
        return await base.ProcessDataAsync(context, node, value);
    }

    private IAsyncEnumerable<object?> Pulled(IObservable<object?> source) =>
        source as IAsyncEnumerable<object?> ?? new PushedEvents(source, settings.EventBuffer);

    private async IAsyncEnumerable<ExecutionResult> Events(
        ExecutionContext context, ExecutionNode field, IAsyncEnumerable<object?> source, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var events = source.GetAsyncEnumerator(ct);
        while (true)
        {
            using var own = CloneExecutionContext(context, ct);
            var (more, broken) = await Next(own, field, events);
            if (!more)
            {
                if (broken is not null)
                {
                    yield return broken;
                }

                yield break;
            }

            yield return await ProcessDataAsync(own, field, events.Current);
        }
    }

    private async ValueTask<(bool More, ExecutionResult? Broken)> Next(
        ExecutionContext context, ExecutionNode field, IAsyncEnumerator<object?> events)
    {
        try
        {
            return (await events.MoveNextAsync(), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !context.CancellationToken.IsCancellationRequested)
        {
            return (false, new ExecutionResult(await Error(context, field, exception)));
        }
    }

    private async Task<ExecutionError> Error(ExecutionContext context, ExecutionNode field, Exception exception)
    {
        var error = exception as ExecutionError ?? await HandleExceptionAsync(context, field, exception, UnhandledErrors.Message);
        error.Path = field.ResponsePath;
        error.AddLocation(field.Field, context.Document);
        return error;
    }
}
