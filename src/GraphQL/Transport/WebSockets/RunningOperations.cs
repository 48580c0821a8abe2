namespace MyHibachi.GraphQL.Transport.WebSockets;

/// <summary>Which operations run on one socket, by their ids. Safe for many threads.</summary>
internal sealed class RunningOperations(int limit)
{
    private readonly Lock _gate = new();

    private readonly Dictionary<string, SocketOperation> _byId = new(StringComparer.Ordinal);

    // Also those the client is done with, until they have let go of what they hold.
    private readonly HashSet<SocketOperation> _all = [];

    private bool _isEnding;

    /// <returns>False when the socket is closing: the operation must not run.</returns>
    /// <exception cref="SocketRefused">The id is in use.</exception>
    /// <exception cref="RequestRefused">There are too many.</exception>
    public bool Add(SocketOperation operation)
    {
        lock (_gate)
        {
            if (_isEnding)
            {
                return false;
            }

            if (_byId.ContainsKey(operation.Id))
            {
                throw new SocketRefused(SocketClose.Duplicate(operation.Id));
            }

            if (_all.Count >= limit)
            {
                throw RequestRefused.TooManyOperations(limit);
            }

            _byId.Add(operation.Id, operation);
            return _all.Add(operation);
        }
    }

    /// <summary>Frees the operation's id, before the last message about it is sent: the client may use it again at once.</summary>
    /// <returns>False when the client has ended the operation and wants to hear no more of it.</returns>
    public bool Leave(SocketOperation operation)
    {
        lock (_gate)
        {
            return _byId.TryGetValue(operation.Id, out var current) && current == operation && _byId.Remove(operation.Id);
        }
    }

    /// <summary>The operation holds nothing any more.</summary>
    public void Forget(SocketOperation operation)
    {
        lock (_gate)
        {
            _all.Remove(operation);
        }
    }

    /// <summary>The client is no longer interested. The id is free at once.</summary>
    public void Cancel(string id)
    {
        SocketOperation? operation;
        lock (_gate)
        {
            _byId.Remove(id, out operation);
        }

        operation?.Cancel();
    }

    /// <summary>Ends everything, for good; what gives a single answer may be let finish it.</summary>
    public Task End(bool letFinish)
    {
        SocketOperation[] running;
        lock (_gate)
        {
            _isEnding = true;
            running = [.. _all];
        }

        foreach (var operation in running.Where(one => one.IsEndless || !letFinish))
        {
            operation.Cancel();
        }

        return Task.WhenAll(running.Select(operation => operation.Ended));
    }
}
