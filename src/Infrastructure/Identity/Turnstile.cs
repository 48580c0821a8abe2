namespace MyHibachi.Infrastructure.Identity;

/// <summary>Lets work that keeps a processor busy run a few at a time, so that a rush for it leaves something for everybody else.</summary>
/// <param name="atOnce">1 or more.</param>
/// <param name="patience">How long somebody waits for a turn.</param>
internal sealed class Turnstile(int atOnce, TimeSpan patience) : IDisposable
{
    private readonly SemaphoreSlim _free = new(atOnce);

    /// <exception cref="TimeoutException">The turn did not come.</exception>
    public async Task<T> Run<T>(Func<T> work, CancellationToken ct)
    {
        if (!await _free.WaitAsync(patience, ct))
        {
            throw new TimeoutException("Too many are waiting for the same work.");
        }

        try
        {
            return work();
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}
