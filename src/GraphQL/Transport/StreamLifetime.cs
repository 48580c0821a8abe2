namespace MyHibachi.GraphQL.Transport;

/// <summary>Ends a stream of events: with the client, with the program, or with the caller's credentials.</summary>
internal sealed class StreamLifetime : IDisposable
{
    private readonly CancellationTokenSource _expiry;

    private readonly CancellationTokenSource _any;

    private readonly CredentialWatch _watch;

    public StreamLifetime(Caller caller, TimeProvider time, CancellationToken gone, CancellationToken stopping)
    {
        _expiry = new(Expiry.In(caller.ExpiresAt, time), time);
        _any = CancellationTokenSource.CreateLinkedTokenSource(gone, stopping, _expiry.Token);
        _watch = new(caller, time, _expiry.Cancel);
    }

    public CancellationToken Token => _any.Token;

    public bool HasExpired => _expiry.IsCancellationRequested;

    public void Dispose()
    {
        _watch.Dispose();
        _any.Dispose();
        _expiry.Dispose();
    }
}

/// <summary>How long credentials still hold, in a form that timers take.</summary>
internal static class Expiry
{
    // Timers count milliseconds in 32 bits. Nothing stays open for weeks.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public static TimeSpan In(DateTimeOffset? instant, TimeProvider time)
    {
        var left = instant is { } expiry ? expiry - time.GetUtcNow() : Longest;
        return left < TimeSpan.Zero ? TimeSpan.Zero : left < Longest ? left : Longest;
    }
}
