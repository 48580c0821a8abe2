using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Chefs;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Identity;
using MyHibachi.Infrastructure.Stations;
using Npgsql;

namespace MyHibachi.Infrastructure.Common.DemoData;

/// <summary>An account that was opened a moment ago. Nobody can be told its password again.</summary>
internal sealed record DemoSignIn(EmailAddress Email, RoleName Role, Secret Password);

/// <summary>
/// Fills a new database with what the product can be tried with: three stations, twelve chefs, and staff in every role.
/// What was changed since is left as it is, and a database that holds other stations is left alone.
/// </summary>
internal sealed class DemoSetup(IServiceScopeFactory scopes, NpgsqlDataSource database, PostalCodeTable postalCodes)
{
    // Any number that no other lock of the product has.
    private const long LockKey = 0x4D59_4849_4241_4348;

    /// <summary>Adds what is missing. Idempotent; of several processes that start at once, one works and the others wait.</summary>
    /// <returns>The accounts that were opened by this very call.</returns>
    public async Task<IReadOnlyList<DemoSignIn>> Ensure(CancellationToken ct)
    {
        // The lock is the open transaction's: it falls however this method ends.
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var turn = await connection.BeginTransactionAsync(ct);
        await using var take = new NpgsqlCommand($"SELECT pg_advisory_xact_lock({LockKey})", connection, turn);
        await take.ExecuteNonQueryAsync(ct);

        return await EnsureStations(ct) ? await EnsureStaff(ct) : [];
    }

    /// <returns>Whether the database holds the demonstration's stations.</returns>
    private async Task<bool> EnsureStations(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MyHibachiDbContext>();
        var known = await db.Set<Station>().Select(station => station.Id).ToListAsync(ct);
        if (known.Count > 0)
        {
            return known.Contains(DemoStations.Sacramento);
        }

        db.AddRange(DemoStations.All(postalCodes));
        db.AddRange(DemoChefs.All(postalCodes));
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task<IReadOnlyList<DemoSignIn>> EnsureStaff(CancellationToken ct)
    {
        List<DemoSignIn> opened = [];
        foreach (var (email, name, position) in DemoStaff.All)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Value = Actor.System;
            if (await scope.ServiceProvider.GetRequiredService<IStaffAccounts>().Ensure(email, name, position, ct) is { } password)
            {
                opened.Add(new(email, position.Role, password));
            }
        }

        return opened;
    }
}
