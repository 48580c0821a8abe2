using MyHibachi.Domain.Common;

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

    /// <param name="text">2 to 40 capital letters, digits and underscores, the first one a letter.</param>
    public static Result<RoleName> Create(string? text) =>
        text is { Length: >= 2 and <= 40 } && char.IsAsciiLetterUpper(text[0]) && text.All(sign => char.IsAsciiLetterUpper(sign) || char.IsAsciiDigit(sign) || sign is '_')
            ? new RoleName(text)
            : RoleErrors.InvalidName();

    public override string ToString() => Value;
}
