using System.Diagnostics.CodeAnalysis;

namespace MyHibachi.GraphQL.Transport.WebSockets;

/// <summary>One operation that runs on a socket.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Without a timer the source holds nothing, and disposing it would race with Cancel.")]
internal sealed class SocketOperation(string id)
{
    private readonly CancellationTokenSource _cancellation = new();

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private volatile bool _isEndless;

    public string Id { get; } = id;

    /// <summary>It would go on until somebody ends it.</summary>
    public bool IsEndless
    {
        get => _isEndless;
        set => _isEndless = value;
    }

    public CancellationToken Token => _cancellation.Token;

    /// <summary>It holds nothing any more.</summary>
    public Task Ended => _ended.Task;

    public void Cancel() => _cancellation.Cancel();

    public void End() => _ended.TrySetResult();
}
