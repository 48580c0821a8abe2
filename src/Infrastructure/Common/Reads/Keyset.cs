using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;

namespace MyHibachi.Infrastructure.Common.Reads;

/// <summary>Reads a page by where the last one ended, which costs the same however far a reader has come.</summary>
internal static class Keyset
{
    /// <param name="at">The instant the list is sorted by.</param>
    /// <param name="id">Breaks ties, so that no record is shown twice or left out.</param>
    public static Task<Page<T>> PageAsync<T, TId>(
        this IQueryable<T> query, Expression<Func<T, DateTimeOffset>> at, Expression<Func<T, TId>> id, SortDirection direction, PageRequest page, CancellationToken ct) =>
        query.PageAsync(at, id, direction, page.First, page.After is { } after ? Place<DateTimeOffset, TId>.Of(after.At, after.Id) : null, ct);

    /// <param name="name">The text the list is sorted by, in the database's own order.</param>
    /// <param name="id">Breaks ties, so that no record is shown twice or left out.</param>
    public static Task<Page<T>> PageAsync<T, TId>(
        this IQueryable<T> query, Expression<Func<T, string>> name, Expression<Func<T, TId>> id, SortDirection direction, NamedPageRequest page, CancellationToken ct) =>
        query.PageAsync(name, id, direction, page.First, page.After is { } after ? Place<string, TId>.Of(after.Name, after.Id) : null, ct);

    /// <param name="name">The text the list is sorted by, as a type of the domain's own.</param>
    /// <param name="stored">Reads that type from its text.</param>
    /// <param name="id">Breaks ties, so that no record is shown twice or left out.</param>
    public static Task<Page<T>> PageAsync<T, TName, TId>(
        this IQueryable<T> query, Expression<Func<T, TName>> name, Func<string, TName> stored, Expression<Func<T, TId>> id, SortDirection direction, NamedPageRequest page,
        CancellationToken ct) =>
        query.PageAsync(name, id, direction, page.First, page.After is { } after ? Place<TName, TId>.Of(stored(after.Name), after.Id) : null, ct);

    private static async Task<Page<T>> PageAsync<T, TKey, TId>(
        this IQueryable<T> query, Expression<Func<T, TKey>> key, Expression<Func<T, TId>> id, SortDirection direction, int first, Place<TKey, TId>? after, CancellationToken ct)
    {
        if (after is not null)
        {
            query = query.Where(Behind(key, id, direction, after));
        }

        var sorted = direction is SortDirection.Ascending ? query.OrderBy(key).ThenBy(id) : query.OrderByDescending(key).ThenByDescending(id);
        var rows = await sorted.Take(first + 1).ToListAsync(ct);
        return rows.Count > first ? new(rows[..first], true) : new(rows, false);
    }

    // (key, id) > (cursor) as SQL compares rows. An id of the domain does not compare in C#, so the tree is built by hand. The cursor's values
    // are members of an object, which makes them parameters: as constants they would make every page a statement of its own.
    private static Expression<Func<T, bool>> Behind<T, TKey, TId>(
        Expression<Func<T, TKey>> key, Expression<Func<T, TId>> id, SortDirection direction, Place<TKey, TId> after)
    {
        var row = key.Parameters[0];
        var idOfRow = new Replace(id.Parameters[0], row).Visit(id.Body);
        var left = Tuple(key.Body, idOfRow);
        var place = Expression.Constant(after);
        var right = Tuple(Expression.Property(place, nameof(Place<,>.Key)), Expression.Property(place, nameof(Place<,>.Id)));
        var compare = direction is SortDirection.Ascending ? nameof(NpgsqlDbFunctionsExtensions.GreaterThan) : nameof(NpgsqlDbFunctionsExtensions.LessThan);
        var call = Expression.Call(typeof(NpgsqlDbFunctionsExtensions), compare, null, Expression.Constant(EF.Functions), Boxed(left), Boxed(right));
        return Expression.Lambda<Func<T, bool>>(call, row);

        static MethodCallExpression Tuple(Expression first, Expression second) =>
            Expression.Call(typeof(ValueTuple), nameof(ValueTuple.Create), [first.Type, second.Type], first, second);

        static UnaryExpression Boxed(Expression tuple) => Expression.Convert(tuple, typeof(System.Runtime.CompilerServices.ITuple));
    }

    private sealed record Place<TKey, TId>(TKey Key, TId Id)
    {
        public static Place<TKey, TId> Of(TKey key, Guid id) => new(key, (TId)Activator.CreateInstance(typeof(TId), id)!);
    }

    private sealed class Replace(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
