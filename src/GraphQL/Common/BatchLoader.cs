using GraphQL.DataLoader;

namespace MyHibachi.GraphQL.Common;

/// <summary>Gathers the keys that one level of a query asks for and reads them in one statement.</summary>
/// <param name="fetch">Reads distinct keys; a key without a value is left out of the answer.</param>
internal sealed class BatchLoader<TKey, TValue>(Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> fetch)
    where TKey : notnull
{
    private readonly Lock _gate = new();

    private Batch _open = new(fetch);

    /// <summary>The value, read together with all others asked for before the first of them is awaited.</summary>
    public IDataLoaderResult<TValue?> Load(TKey key)
    {
        lock (_gate)
        {
            if (!_open.TryAdd(key))
            {
                _open = new(fetch);
                _open.TryAdd(key);
            }

            return new Pending(_open, key);
        }
    }

    private sealed class Batch(Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> fetch)
    {
        private readonly Lock _gate = new();

        private readonly HashSet<TKey> _keys = [];

        private Task<IReadOnlyDictionary<TKey, TValue>>? _answer;

        public bool TryAdd(TKey key)
        {
            lock (_gate)
            {
                if (_answer is null)
                {
                    _keys.Add(key);
                }

                return _answer is null;
            }
        }

        public Task<IReadOnlyDictionary<TKey, TValue>> Answer(CancellationToken ct)
        {
            lock (_gate)
            {
                return _answer ??= fetch([.. _keys], ct);
            }
        }
    }

    private sealed class Pending(Batch batch, TKey key) : IDataLoaderResult<TValue?>
    {
        public async Task<TValue?> GetResultAsync(CancellationToken cancellationToken = default) =>
            (await batch.Answer(cancellationToken)).GetValueOrDefault(key);

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}

/// <summary>Goes on from what is loaded together with others.</summary>
internal static class LoaderResults
{
    public static IDataLoaderResult<TNext> Map<T, TNext>(this IDataLoaderResult<T> loaded, Func<T, TNext> map) => new Mapped<T, TNext>(loaded, map);

    private sealed class Mapped<T, TNext>(IDataLoaderResult<T> loaded, Func<T, TNext> map) : IDataLoaderResult<TNext>
    {
        public async Task<TNext> GetResultAsync(CancellationToken cancellationToken = default) => map(await loaded.GetResultAsync(cancellationToken));

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}
