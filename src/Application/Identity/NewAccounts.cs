using MyHibachi.Application.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>Opens accounts, stored with the commit.</summary>
internal sealed class NewAccounts(
    IRepository<User> users, IRepository<Credential> credentials, IPasswords passwords, IIdGenerator ids, TimeProvider time)
{
    public async Task<bool> IsTaken(EmailAddress email, CancellationToken ct) => await users.Find(new UserByEmail(email), ct) is not null;

    /// <param name="email">Not taken; two that come at the same moment are told apart by the commit.</param>
    public async Task<User> Open(EmailAddress email, DisplayName name, Position position, Secret password, CancellationToken ct)
    {
        var hash = await passwords.Hash(password, ct);
        var user = User.Open(new(ids.Next()), email, name, position, time.GetUtcNow());
        users.Add(user);
        credentials.Add(Credential.Create(user.Id, hash));
        return user;
    }
}
