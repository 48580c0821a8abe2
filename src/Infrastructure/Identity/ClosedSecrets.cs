using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Common.Settings;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>
/// Whoever copies the database alone must not be able to sign in as somebody else: outside development the program does not run without an encryption
/// key, and secrets that were stored before there was one are closed as soon as there is.
/// </summary>
internal sealed class ClosedSecrets(IDbContextFactory<MyHibachiDbContext> databases, ISecretBox box, IdentitySettings settings, IHostEnvironment environment) : IHostedService
{
    /// <exception cref="InvalidSettingException">There is no key, and this is not development.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.EncryptionKeys.Count > 0)
        {
            await CloseOpenOnes(cancellationToken);
        }
        else if (!environment.IsDevelopment())
        {
            throw new InvalidSettingException("Identity:EncryptionKeys:0", "must be 32 bytes in Base64, the same on every member: signing keys and the secrets of second factors are stored under it");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Members that start at once take turns; the second finds nothing left.
    private async Task CloseOpenOnes(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var open = await db.Set<SecondFactor>().FromSql($"SELECT * FROM second_factors WHERE substring(secret FOR 4) <> {SecretBox.Mark.ToArray()} FOR UPDATE").ToListAsync(ct);
        foreach (var factor in open)
        {
            db.Entry(factor).Property(one => one.Secret).CurrentValue = box.Close(factor.Secret, Totp.Purpose);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
