using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MyHibachi.Domain.Common;

namespace MyHibachi.Infrastructure.Common.Persistence;

/// <summary>How deleted records lie in their tables, and that nobody meets them unless he asks for them.</summary>
internal static class Deletions
{
    /// <summary>The filter that hides them.</summary>
    public const string Hidden = "deleted";

    public static void Configure(ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => type.IsAssignableTo(typeof(DeletableRoot))).ToList())
        {
            var entity = model.Entity(type);
            entity.ComplexProperty(typeof(Deletion), nameof(DeletableRoot.Deletion), Columns);
            entity.HasQueryFilter(Hidden, Stands(type));
        }
    }

    /// <summary>Also what was deleted.</summary>
    public static IQueryable<T> WithDeleted<T>(this IQueryable<T> query)
        where T : DeletableRoot => query.IgnoreQueryFilters([Hidden]);

    /// <summary>Only what was deleted.</summary>
    public static IQueryable<T> OnlyDeleted<T>(this IQueryable<T> query)
        where T : DeletableRoot => query.WithDeleted().Where(record => record.Deletion != null);

    private static void Columns(ComplexPropertyBuilder deletion)
    {
        deletion.Property(nameof(Deletion.At)).HasColumnName("deleted_at");
        deletion.Property(nameof(Deletion.By)).HasColumnName("deleted_by");
        deletion.Property(nameof(Deletion.Reason)).HasColumnName("deletion_reason");
    }

    private static LambdaExpression Stands(Type type)
    {
        var record = Expression.Parameter(type, "record");
        return Expression.Lambda(Expression.Equal(Expression.Property(record, nameof(DeletableRoot.Deletion)), Expression.Constant(null, typeof(Deletion))), record);
    }
}
