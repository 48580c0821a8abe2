namespace MyHibachi.Infrastructure.Optimization;

/// <summary>Threads for what takes seconds of a processor: requests and grains keep theirs.</summary>
internal sealed class SolverThreads(OptimizationSettings settings) : IDisposable
{
    private readonly SemaphoreSlim _free = new(settings.AtOnce);

    /// <summary>Waits for a free thread, runs the work on it, and does not wait for one that was cancelled.</summary>
    public async Task<T> Run<T>(Func<T> work, CancellationToken ct)
    {
        await _free.WaitAsync(ct);
        TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Finish(work, done)) { IsBackground = true, Name = "day optimizer" };
        thread.Start();
        return await done.Task.WaitAsync(ct);
    }

    public void Dispose() => _free.Dispose();

    private void Finish<T>(Func<T> work, TaskCompletionSource<T> done)
    {
        try
        {
            done.SetResult(work());
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            done.SetException(failed);
        }
        finally
        {
            _free.Release();
        }
    }
}
