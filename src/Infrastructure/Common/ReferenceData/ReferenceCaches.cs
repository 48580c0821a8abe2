using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Common.ReferenceData;

/// <summary>What this process remembers of tables that change rarely, and which change makes it forget what.</summary>
internal sealed class ReferenceCaches(IServiceScopeFactory scopes, TimeProvider time)
{
    // Changes are told at once; this bounds how long a loss in telling them could matter.
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(5);

    private readonly ConcurrentBag<(string[] Tables, IForgetful Cache)> _caches = [];

    /// <summary>A new cache; ask once for each value and keep it.</summary>
    /// <param name="read">Reads the value from a context of its own.</param>
    /// <param name="tables">The tables it is read from.</param>
    /// <exception cref="ArgumentException">A table's changes are not told: see <see cref="ReferenceDataSql.Tables"/>.</exception>
    public ReferenceCache<T> Cache<T>(Func<MyHibachiDbContext, Task<T>> read, params string[] tables)
    {
        if (tables.Except([.. ReferenceDataSql.Tables, .. ReferenceDataSql.ToldByTheirFeature]).FirstOrDefault() is { } untold)
        {
            throw new ArgumentException($"Changes of {untold} are not told.", nameof(tables));
        }

        var cache = new ReferenceCache<T>(Load, time, MaxAge);
        _caches.Add((tables, cache));
        return cache;

        async Task<T> Load()
        {
            await using var scope = scopes.CreateAsyncScope();
            return await read(scope.ServiceProvider.GetRequiredService<MyHibachiDbContext>());
        }
    }

    /// <summary>Forgets what was read from one table.</summary>
    public void TableChanged(string table) => Forget(entry => entry.Tables.Contains(table));

    /// <summary>Forgets everything: changes may have been missed.</summary>
    public void AnythingMayHaveChanged() => Forget(_ => true);

    private void Forget(Func<(string[] Tables, IForgetful Cache), bool> isConcerned)
    {
        foreach (var (_, cache) in _caches.Where(isConcerned))
        {
            cache.Forget();
        }
    }
}
