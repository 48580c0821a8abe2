using GraphQL;
using GraphQLParser.AST;
using MyHibachi.GraphQL.Transport.Execution;
using MyHibachi.GraphQL.Transport.Http;

namespace MyHibachi.GraphQL.Transport.Sse;

/// <summary>
/// GraphQL over server-sent events, each operation on a connection of its own ("distinct connections mode" of graphql-sse).
/// </summary>
internal sealed class EventStreams(
    GraphQLExecutor executor, GraphQLSettings settings, TimeProvider time, IHostApplicationLifetime host, ILogger<EventStreams> logger)
{
    /// <exception cref="RequestRefused">Before the stream began: what follows is told inside it.</exception>
    public async Task Answer(HttpContext http, OperationRequest request, Caller caller)
    {
        var operation = Prepare(http.Request, request, out var refusal);
        await using var stream = await EventStreamWriter.Open(http, settings, time, logger);
        if (operation is null)
        {
            await stream.Next(new ExecutionResult(refusal!));
            await stream.Complete();
            return;
        }

        await Copy(operation, caller, stream, http.RequestAborted);
    }

    private PreparedOperation? Prepare(HttpRequest http, OperationRequest request, out ExecutionError? refusal)
    {
        refusal = null;
        try
        {
            var operation = executor.Prepare(request);
            SafeMethods.Check(http, operation.Type);
            return operation;
        }
        catch (ExecutionError error) when (error is not RequestRefused)
        {
            refusal = error;
            return null;
        }
    }

    private async Task Copy(PreparedOperation operation, Caller caller, EventStreamWriter stream, CancellationToken gone)
    {
        // What gives one answer may finish it while the program stops; a subscription would never.
        var isEndless = operation.Type is OperationType.Subscription;
        using var lifetime = new StreamLifetime(caller, time, gone, isEndless ? host.ApplicationStopping : default);
        try
        {
            await foreach (var result in executor.Stream(operation, caller, isEndless ? lifetime.Token : gone))
            {
                await stream.Next(result);
            }

            await stream.Complete();
        }
        catch (OperationCanceledException) when (lifetime.HasExpired && !gone.IsCancellationRequested)
        {
            await stream.Next(new ExecutionResult(RequestRefused.Unauthenticated()));
            await stream.Complete();
        }
        catch (OperationCanceledException) when (lifetime.Token.IsCancellationRequested)
        {
            // The client has gone, or the program stops: without a "complete" the client knows to come back.
        }
    }
}
