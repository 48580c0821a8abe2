namespace MyHibachi.GraphQL.Transport;

/// <summary>
/// Looks every few seconds whether the credentials that opened a stream or a socket are still good: a session may end, a key be revoked and
/// a role change while it is open. The look is one into memory.
/// </summary>
internal sealed class CredentialWatch : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    private readonly ITimer? _timer;

    /// <param name="ended">Called when they are good no more; maybe more than once, and maybe a moment after the end of the watch.</param>
    public CredentialWatch(Caller caller, TimeProvider time, Action ended) =>
        _timer = caller.StillHold is { } stillHold ? time.CreateTimer(_ => _ = Look(stillHold, ended), null, Every, Every) : null;

    public void Dispose() => _timer?.Dispose();

    private static async Task Look(Func<CancellationToken, ValueTask<bool>> stillHold, Action ended)
    {
        try
        {
            if (!await stillHold(CancellationToken.None))
            {
                ended();
            }
        }
        catch (Exception lost) when (lost is InvalidOperationException or TimeoutException or System.Data.Common.DbException)
        {
            // The database could not be asked, or the end was here already. The next look tells.
        }
    }
}
