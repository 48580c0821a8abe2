using MyHibachi.Domain.Common;

namespace MyHibachi.Domain.Identity;

/// <summary>Every refusal that concerns a role itself.</summary>
public static class RoleErrors
{
    public static Error InvalidName() => new("INVALID_ROLE_NAME", "A role's name has 2 to 40 capital letters, digits and underscores, and begins with a letter.", "name");

    public static Error NameTaken() => new("ROLE_NAME_TAKEN", "There is a role of this name.", "name");

    public static Error Protected() => new("ROLE_PROTECTED", "This role belongs to the product and must stay.", "name");

    public static Error InUse() => new("ROLE_IN_USE", "Somebody has this role. Give them another one first.", "name");

    /// <summary>Also for those that decide who may do what: whoever holds one may do everything.</summary>
    public static Error InvalidPermissions() => new(
        "INVALID_ROLE_PERMISSIONS", "Name one permission or more, each of which there is, and none that belongs to SUPER_ADMIN alone.", "permissions");
}
