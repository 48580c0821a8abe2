using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.Reads;

namespace MyHibachi.Infrastructure.Identity;

internal sealed class UserReads(MyHibachiDbContext db) : IUserReads
{
    public Task<Page<User>> List(UserFilter filter, SortDirection direction, PageRequest page, CancellationToken ct) =>
        Filtered(filter).PageAsync(user => user.CreatedAt, user => user.Id, direction, page, ct);

    public Task<Page<User>> List(UserFilter filter, UserSort sort, SortDirection direction, NamedPageRequest page, CancellationToken ct) => sort is UserSort.Name
        ? Filtered(filter).PageAsync(user => user.Name, DisplayName.FromStored, user => user.Id, direction, page, ct)
        : Filtered(filter).PageAsync(user => user.Email, EmailAddress.FromStored, user => user.Id, direction, page, ct);

    public Task<int> Count(UserFilter filter, CancellationToken ct) => Filtered(filter).CountAsync(ct);

    public Task<User?> ById(UserId id, CancellationToken ct) => db.Set<User>().AsNoTracking().SingleOrDefaultAsync(user => user.Id == id, ct);

    private IQueryable<User> Filtered(UserFilter filter)
    {
        var users = db.Set<User>().AsNoTracking();
        if (SearchTerm.Of(filter.Search) is { } pattern)
        {
            users = users.Where(user => EF.Functions.Like(EF.Property<string>(user, UserConfiguration.SearchText), pattern, SearchTerm.Escape));
        }

        if (filter.Role is { } role)
        {
            users = users.Where(user => EF.Property<List<UserRole>>(user, "_roles").Any(held => held.Role == role));
        }

        return filter.IsActive is { } active ? users.Where(user => user.IsActive == active) : users;
    }
}
