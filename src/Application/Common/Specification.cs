using System.Linq.Expressions;

namespace MyHibachi.Application.Common;

/// <summary>Which records a use case means, told once and in the domain's words.</summary>
/// <typeparam name="T">The kind of record.</typeparam>
public abstract class Specification<T>
{
    private readonly List<Expression<Func<T, bool>>> _conditions = [];

    /// <summary>All must hold.</summary>
    public IReadOnlyList<Expression<Func<T, bool>>> Conditions => _conditions;

    protected void Where(Expression<Func<T, bool>> condition) => _conditions.Add(condition);
}
