using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;

namespace MyHibachi.Infrastructure.Common.Reads;

/// <summary>Reads a page by where the last one ended, which costs the same however far a reader has come.</summary>
internal static class Keyset
{
    /// <param name="at">The instant the list is sorted by.</param>
    /// <param name="id">Breaks ties, so that no record is shown twice or left out.</param>
    public static async Task<Page<T>> PageAsync<T, TId>(
        this IQueryable<T> query,
        Expression<Func<T, DateTimeOffset>> at,
        Expression<Func<T, TId>> id,
        SortDirection direction,
        PageRequest page,
        CancellationToken ct)
    {
        if (page.After is { } cursor)
        {
            query = query.Where(Behind(at, id, direction, cursor));
        }

        var sorted = direction is SortDirection.Ascending ? query.OrderBy(at).ThenBy(id) : query.OrderByDescending(at).ThenByDescending(id);
        var rows = await sorted.Take(page.First + 1).ToListAsync(ct);
        return rows.Count > page.First ? new(rows[..page.First], true) : new(rows, false);
    }

    // (at, id) > (cursor) as SQL compares rows. An id of the domain does not compare in C#, so the tree is built by hand. The cursor's values
    // are members of an object, which makes them parameters: as constants they would make every page a statement of its own.
    private static Expression<Func<T, bool>> Behind<T, TId>(
        Expression<Func<T, DateTimeOffset>> at, Expression<Func<T, TId>> id, SortDirection direction, Cursor cursor)
    {
        var row = at.Parameters[0];
        var idOfRow = new Replace(id.Parameters[0], row).Visit(id.Body);
        var left = Tuple(at.Body, idOfRow);
        var place = Expression.Constant(new Place<TId>(cursor.At, (TId)Activator.CreateInstance(typeof(TId), cursor.Id)!));
        var right = Tuple(Expression.Property(place, nameof(Place<>.At)), Expression.Property(place, nameof(Place<>.Id)));
        var compare = direction is SortDirection.Ascending ? nameof(NpgsqlDbFunctionsExtensions.GreaterThan) : nameof(NpgsqlDbFunctionsExtensions.LessThan);
        var call = Expression.Call(typeof(NpgsqlDbFunctionsExtensions), compare, null, Expression.Constant(EF.Functions), Boxed(left), Boxed(right));
        return Expression.Lambda<Func<T, bool>>(call, row);

        static MethodCallExpression Tuple(Expression first, Expression second) =>
            Expression.Call(typeof(ValueTuple), nameof(ValueTuple.Create), [first.Type, second.Type], first, second);

        static UnaryExpression Boxed(Expression tuple) => Expression.Convert(tuple, typeof(System.Runtime.CompilerServices.ITuple));
    }

    private sealed record Place<TId>(DateTimeOffset At, TId Id);

    private sealed class Replace(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
