using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;

namespace MyHibachi.Application.Chefs;

/// <summary>Chefs to be shown.</summary>
public interface IChefReads
{
    /// <summary>All that the caller may meet, by name.</summary>
    Task<IReadOnlyList<Chef>> All(DataScope scope, CancellationToken ct);

    Task<IReadOnlyDictionary<ChefId, Chef>> ByIds(DataScope scope, IReadOnlyList<ChefId> ids, CancellationToken ct);
}
