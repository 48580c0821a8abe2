using System.Collections.Concurrent;
using System.Diagnostics;
using GraphQL;
using MyHibachi.GraphQL.Transport.Execution;
using MyHibachi.GraphQL.Transport.Json;

namespace MyHibachi.GraphQL.Transport.WebSockets;

/// <summary>The operations that run on one socket.</summary>
internal sealed class SocketOperations(GraphQLExecutor executor, SocketOutbox outbox, int limit, ILogger logger)
{
    private readonly ConcurrentDictionary<string, SocketOperation> _byId = new(StringComparer.Ordinal);

    // Also those the client is done with, until they have let go of what they hold.
    private readonly ConcurrentDictionary<SocketOperation, bool> _all = new();

    /// <exception cref="SocketRefused">The id is in use.</exception>
    public async ValueTask Start(string id, OperationRequest request, Caller caller)
    {
        if (_all.Count >= limit)
        {
            await Fail(id, RequestRefused.TooManyOperations(limit), CancellationToken.None);
            return;
        }

        var operation = new SocketOperation(id);
        if (!_byId.TryAdd(id, operation))
        {
            throw new SocketRefused(SocketClose.Duplicate(id));
        }

        _all.TryAdd(operation, true);
        _ = Task.Run(() => Run(operation, request, caller), CancellationToken.None);
    }

    /// <summary>The client is no longer interested. The id is free at once.</summary>
    public void Cancel(string id)
    {
        if (_byId.TryRemove(id, out var operation))
        {
            operation.Cancel();
        }
    }

    /// <summary>Ends everything; what gives a single answer may be let finish it.</summary>
    public Task End(bool letFinish)
    {
        foreach (var operation in _all.Keys.Where(one => one.IsEndless || !letFinish))
        {
            operation.Cancel();
        }

        return Task.WhenAll(_all.Keys.Select(operation => operation.Ended));
    }

    private async Task Run(SocketOperation operation, OperationRequest request, Caller caller)
    {
        using var activity = TransportTelemetry.Operation();
        var traced = caller with { Actor = caller.Actor with { RequestId = (activity?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString() } };
        try
        {
            await Answer(operation, request, traced);
        }
        catch (ExecutionError error)
        {
            await EndWith(operation, error);
        }
        catch (OperationCanceledException)
        {
            // The client or the socket has ended it: nobody waits for a word.
        }
        catch (Exception exception)
        {
            // Nobody awaits this task, so the failure would be lost.
            logger.SocketOperationFailed(traced.Actor.RequestId, exception);
            await EndWith(operation, UnhandledErrors.Anonymous(traced.Actor.RequestId));
        }
        finally
        {
            Leave(operation);
            _all.TryRemove(operation, out _);
            operation.End();
        }
    }

    private async Task Answer(SocketOperation operation, OperationRequest request, Caller caller)
    {
        var prepared = executor.Prepare(request);
        operation.IsEndless = prepared.Type is GraphQLParser.AST.OperationType.Subscription;
        await foreach (var result in executor.Stream(prepared, caller, operation.Token))
        {
            if (!result.Executed)
            {
                await EndWith(operation, [.. result.Errors ?? []]);
                return;
            }

            await outbox.Put(SocketMessages.Next, operation.Id, json => ResultWriter.Write(json, result), operation.Token);
        }

        if (Leave(operation))
        {
            await outbox.Put(SocketMessages.Complete, operation.Id, null, operation.Token);
        }
    }

    private async Task EndWith(SocketOperation operation, params ExecutionError[] errors)
    {
        if (Leave(operation))
        {
            await Fail(operation.Id, errors, operation.Token);
        }
    }

    private ValueTask Fail(string id, ExecutionError error, CancellationToken ct) => Fail(id, [error], ct);

    private ValueTask Fail(string id, ExecutionError[] errors, CancellationToken ct) =>
        outbox.Put(SocketMessages.Error, id, json => ErrorWriter.Write(json, errors), ct);

    // Before the last message is sent: the client may use the id again as soon as it reads it.
    private bool Leave(SocketOperation operation) => _byId.TryRemove(KeyValuePair.Create(operation.Id, operation));
}
