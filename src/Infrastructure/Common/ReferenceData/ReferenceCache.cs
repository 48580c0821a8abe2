namespace MyHibachi.Infrastructure.Common.ReferenceData;

/// <summary>
/// One value read from tables that change rarely. However many ask at once, one of them has it loaded for all. What was
/// loaded while a table changed answers those who asked before the change and nobody after.
/// </summary>
/// <param name="load">Reads the value. It belongs to everybody who waits, so no single caller can cancel it.</param>
/// <param name="maxAge">When to read again even if no change was heard of.</param>
/// <typeparam name="T">An immutable value.</typeparam>
internal sealed class ReferenceCache<T>(Func<Task<T>> load, TimeProvider time, TimeSpan maxAge) : IForgetful
{
    private readonly Lock _gate = new();

    private int _version;

    private volatile Loading? _latest;

    /// <summary>The value, from memory unless it has to be read first.</summary>
    public ValueTask<T> Get(CancellationToken ct) => _latest is { Value.IsCompletedSuccessfully: true } latest && IsCurrent(latest)
        ? new(latest.Value.Result)
        : new(Join().WaitAsync(ct));

    public void Forget() => Interlocked.Increment(ref _version);

    private Task<T> Join()
    {
        lock (_gate)
        {
            if (_latest is not { Value: { IsFaulted: false, IsCanceled: false } } latest || !IsCurrent(latest))
            {
                // Off the caller's scheduler: a load that ran in one grain's turn would make everybody wait for that grain.
                _latest = latest = new(Volatile.Read(ref _version), time.GetTimestamp(), Task.Run(load));
            }

            return latest.Value;
        }
    }

    private bool IsCurrent(Loading loading) =>
        loading.Version == Volatile.Read(ref _version) && time.GetElapsedTime(loading.StartedAt) < maxAge;

    /// <param name="Version">As it was before the load began.</param>
    private sealed record Loading(int Version, long StartedAt, Task<T> Value);
}

/// <summary>Something that remembers what the database may change.</summary>
internal interface IForgetful
{
    /// <summary>Makes everybody who asks from now on wait for a fresh read.</summary>
    void Forget();
}
