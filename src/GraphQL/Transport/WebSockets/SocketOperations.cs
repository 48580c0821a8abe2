using System.Diagnostics;
using GraphQL;
using MyHibachi.GraphQL.Transport.Execution;
using MyHibachi.GraphQL.Transport.Json;

namespace MyHibachi.GraphQL.Transport.WebSockets;

/// <summary>Runs the operations of one socket, side by side.</summary>
internal sealed class SocketOperations(GraphQLExecutor executor, SocketOutbox outbox, RunningOperations running, ILogger logger)
{
    /// <exception cref="SocketRefused">The id is in use.</exception>
    public async ValueTask Start(string id, OperationRequest request, Caller caller)
    {
        try
        {
            var operation = new SocketOperation(id, executor.Prepare(request));
            if (running.Add(operation))
            {
                _ = Task.Run(() => Run(operation, caller), CancellationToken.None);
            }
        }
        catch (ExecutionError error)
        {
            await Fail(id, [error], CancellationToken.None);
        }
    }

    private async Task Run(SocketOperation operation, Caller caller)
    {
        using var activity = TransportTelemetry.Operation();
        var requestId = (activity?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();
        try
        {
            await Answer(operation, caller with { Actor = caller.Actor with { RequestId = requestId } });
        }
        catch (OperationCanceledException)
        {
            // The client or the socket has ended it: nobody waits for a word.
        }
        catch (Exception exception)
        {
            // Nobody awaits this task, so the failure would be lost.
            logger.SocketOperationFailed(requestId, exception);
            await EndWith(operation, UnhandledErrors.Anonymous(requestId));
        }
        finally
        {
            running.Leave(operation);
            running.Forget(operation);
            operation.End();
        }
    }

    private async Task Answer(SocketOperation operation, Caller caller)
    {
        await foreach (var result in executor.Stream(operation.Prepared, caller, operation.Token))
        {
            if (!result.Executed)
            {
                await EndWith(operation, [.. result.Errors ?? []]);
                return;
            }

            await outbox.Put(SocketMessages.Next, operation.Id, json => ResultWriter.Write(json, result), operation.Token);
        }

        if (running.Leave(operation))
        {
            await outbox.Put(SocketMessages.Complete, operation.Id, null, operation.Token);
        }
    }

    private async Task EndWith(SocketOperation operation, params ExecutionError[] errors)
    {
        if (running.Leave(operation))
        {
            await Fail(operation.Id, errors, operation.Token);
        }
    }

    private ValueTask Fail(string id, ExecutionError[] errors, CancellationToken ct) =>
        outbox.Put(SocketMessages.Error, id, json => ErrorWriter.Write(json, errors), ct);
}
