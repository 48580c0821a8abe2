using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Chefs;

/// <summary>Every refusal that concerns a chef's record.</summary>
public static class ChefErrors
{
    public static Error NotFound() => new("CHEF_NOT_FOUND", "There is no such chef.", "chefId");
}
