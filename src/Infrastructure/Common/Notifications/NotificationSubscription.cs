using System.Threading.Channels;

namespace MyHibachi.Infrastructure.Common.Notifications;

/// <summary>One listener's notifications in the order they were told. One reader at a time.</summary>
public sealed class NotificationSubscription : IAsyncEnumerable<Notification>, IDisposable
{
    private readonly Channel<Notification> _waiting;

    private readonly Action<NotificationSubscription> _leave;

    private volatile bool _hasLeft;

    internal NotificationSubscription(string channel, int capacity, Action<NotificationSubscription> leave)
    {
        Channel = channel;
        _leave = leave;
        _waiting = System.Threading.Channels.Channel.CreateBounded<Notification>(capacity);
    }

    internal string Channel { get; }

    internal ChannelReader<Notification> Waiting => _waiting.Reader;

    public IAsyncEnumerator<Notification> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        _waiting.Reader.ReadAllAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <summary>Ends the enumeration after what already waits.</summary>
    public void Dispose()
    {
        _hasLeft = true;
        _leave(this);
        _waiting.Writer.TryComplete();
    }

    /// <summary>Called by one thread at a time.</summary>
    internal void Tell(Notification news)
    {
        if (_hasLeft || _waiting.Writer.TryWrite(news))
        {
            return;
        }

        // The reader is too slow. It has to read everything again anyway, so one gap stands for all that waits.
        while (_waiting.Reader.TryRead(out _))
        {
        }

        _waiting.Writer.TryWrite(Notification.Gap);
    }
}
