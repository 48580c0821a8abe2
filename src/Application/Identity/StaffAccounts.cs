using System.Security.Cryptography;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Application.Identity;

/// <summary>Gives staff their accounts when the program sets itself up. Commits on its own: call it in a scope of its own.</summary>
public interface IStaffAccounts
{
    /// <summary>Opens the account if nobody has one under this address. Idempotent.</summary>
    /// <returns>The password made for it, to be shown once; null when the account was there already.</returns>
    Task<Secret?> Ensure(EmailAddress email, DisplayName name, Position position, CancellationToken ct);
}

internal sealed class StaffAccounts(NewAccounts accounts, IUnitOfWork work) : IStaffAccounts
{
    // Without the characters that people take for one another. 57 of them, 20 times: 116 bits.
    private const string Readable = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    public async Task<Secret?> Ensure(EmailAddress email, DisplayName name, Position position, CancellationToken ct)
    {
        if (await accounts.IsTaken(email, ct))
        {
            return null;
        }

        var password = new Secret(RandomNumberGenerator.GetString(Readable, 20));
        await accounts.Open(email, name, position, password, ct);

        if (await work.Commit(nameof(StaffAccounts), null, ct) is null)
        {
            return password;
        }

        // Another process that starts at the same moment was quicker.
        await work.Rollback();
        return null;
    }
}
