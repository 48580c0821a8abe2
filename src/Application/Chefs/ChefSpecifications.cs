using MyHibachi.Application.Common;
using MyHibachi.Domain.Chefs;

namespace MyHibachi.Application.Chefs;

/// <summary>One chef, if the caller may meet that record at all.</summary>
public sealed class ChefById : Specification<Chef>
{
    public ChefById(ChefId id, DataScope scope)
    {
        Where(chef => chef.Id == id);
        ChefScope.Apply(scope, Where);
    }
}
