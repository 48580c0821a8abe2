using MyHibachi.Application.Common;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>Which accounts to list; what is null does not restrict.</summary>
/// <param name="Text">Part of a name or an address.</param>
public sealed record UserFilter(string? Text, RoleName? Role, bool? IsActive);

/// <summary>Accounts to be shown, with their roles and stations.</summary>
public interface IUserReads
{
    /// <summary>Sorted by when they were opened.</summary>
    Task<Page<User>> List(UserFilter filter, SortDirection direction, PageRequest page, CancellationToken ct);

    Task<int> Count(UserFilter filter, CancellationToken ct);

    /// <returns>Null when there is none.</returns>
    Task<User?> ById(UserId id, CancellationToken ct);
}
