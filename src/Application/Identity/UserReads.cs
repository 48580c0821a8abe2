using MyHibachi.Application.Common;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>Which accounts to list; what is null does not restrict.</summary>
/// <param name="Search">Part of a name or of an email address.</param>
public sealed record UserFilter(string? Search, RoleName? Role, bool? IsActive);

/// <summary>What a list of accounts is sorted by.</summary>
public enum UserSort
{
    /// <summary>When they were opened.</summary>
    CreatedAt,
    Name,
    Email,
}

/// <summary>Accounts to be shown, with their roles and stations.</summary>
public interface IUserReads
{
    /// <summary>Sorted by when they were opened.</summary>
    Task<Page<User>> List(UserFilter filter, SortDirection direction, PageRequest page, CancellationToken ct);

    /// <summary>Sorted by name or email address.</summary>
    Task<Page<User>> List(UserFilter filter, UserSort sort, SortDirection direction, NamedPageRequest page, CancellationToken ct);

    Task<int> Count(UserFilter filter, CancellationToken ct);

    /// <returns>Null when there is none.</returns>
    Task<User?> ById(UserId id, CancellationToken ct);
}
