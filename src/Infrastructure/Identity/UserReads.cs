using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.Reads;

namespace MyHibachi.Infrastructure.Identity;

internal sealed class UserReads(MyHibachiDbContext db) : IUserReads
{
    private const string Escape = "!";

    public Task<Page<User>> List(UserFilter filter, SortDirection direction, PageRequest page, CancellationToken ct) =>
        Filtered(filter).PageAsync(user => user.CreatedAt, user => user.Id, direction, page, ct);

    public Task<int> Count(UserFilter filter, CancellationToken ct) => Filtered(filter).CountAsync(ct);

    public Task<User?> ById(UserId id, CancellationToken ct) => db.Set<User>().AsNoTracking().SingleOrDefaultAsync(user => user.Id == id, ct);

    private IQueryable<User> Filtered(UserFilter filter)
    {
        var users = db.Set<User>().AsNoTracking();
        if (filter.Text is { Length: > 0 } text)
        {
            var pattern = $"%{Literally(text)}%";
            users = users.Where(user => EF.Functions.ILike((string)(object)user.Name, pattern, Escape) || EF.Functions.ILike((string)(object)user.Email, pattern, Escape));
        }

        if (filter.Role is { } role)
        {
            users = users.Where(user => EF.Property<List<UserRole>>(user, "_roles").Any(held => held.Role == role));
        }

        return filter.IsActive is { } active ? users.Where(user => user.IsActive == active) : users;
    }

    // What somebody types is looked for as it stands, not as a pattern.
    private static string Literally(string text) => string.Concat(text.Select(character => character is '!' or '%' or '_' ? $"!{character}" : $"{character}"));
}
