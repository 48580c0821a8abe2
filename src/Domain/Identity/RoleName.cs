namespace MyHibachi.Domain.Identity;

/// <summary>Names one role. What a role is allowed is data; these are the ones the product starts with.</summary>
public readonly record struct RoleName(string Value)
{
    public static RoleName SuperAdmin => new("SUPER_ADMIN");

    public static RoleName Admin => new("ADMIN");

    public static RoleName CustomerSupport => new("CUSTOMER_SUPPORT");

    public static RoleName StationManager => new("STATION_MANAGER");

    public static RoleName Chef => new("CHEF");

    public static RoleName Customer => new("CUSTOMER");

    public override string ToString() => Value;
}
