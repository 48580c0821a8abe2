using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Identity;
using MyHibachi.Infrastructure.Common.Outbox;
using MyHibachi.Infrastructure.Common.Persistence;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class SecrecyTests(IdentityDatabase database) : IClassFixture<IdentityDatabase>, IAsyncDisposable
{
    private readonly IdentityProcess _process = new(database);

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    [Fact]
    public async Task Neither_logs_nor_audit_nor_outbox_hold_a_secret()
    {
        var form = IdentityProcess.Somebody();
        var first = (await _process.Send(form)).Value;
        var second = (await _process.Send(new Refresh(first.RefreshToken))).Value;
        await _process.Send(new Login(form.Email, form.Password));
        await _process.Send(new Login(form.Email, new("not the password at all")));
        await _process.Tokens.Read(second.AccessToken.Reveal() + "x", TestContext.Current.CancellationToken);
        await _process.Send(new Logout(second.RefreshToken));

        var written = string.Join('\n', [.. _process.Log.Lines, .. await Audited(), .. await Published()]);

        Assert.Contains("sessions", written, StringComparison.Ordinal);
        Assert.All(await SecretsOf(form, first, second), secret => Assert.DoesNotContain(secret, written, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_audit_trail_tells_who_signed_out_of_which_session()
    {
        var signedIn = (await _process.Send(IdentityProcess.Somebody())).Value;
        await _process.Send(new Logout(signedIn.RefreshToken));

        var row = await _process.InDatabase(db => db.Set<AuditRow>().OrderByDescending(audit => audit.Id).FirstAsync(TestContext.Current.CancellationToken));

        Assert.Equal(("EndSession", "sessions"), (row.Action, row.Record));
        Assert.Contains("revoked_at", row.After, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_that_is_printed_hides_its_secrets()
    {
        var form = IdentityProcess.Somebody();

        Assert.DoesNotContain(form.Password.Reveal(), form.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(form.Password.Reveal(), new Login(form.Email, form.Password).ToString(), StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string>> Audited()
    {
        var rows = await _process.InDatabase(db => db.Set<AuditRow>().ToListAsync(TestContext.Current.CancellationToken));
        return rows.Select(row => $"{row.Record} {row.Before} {row.After}");
    }

    private Task<List<string>> Published() => _process.InDatabase(db => db.Set<OutboxEvent>()
        .Select(row => row.Payload).ToListAsync(TestContext.Current.CancellationToken));

    private async Task<List<string>> SecretsOf(Register form, params SignedIn[] held)
    {
        var hash = await _process.InDatabase(db => db.Set<Domain.Identity.Credential>()
            .Where(credential => credential.UserId == held[0].User)
            .Select(credential => credential.PasswordHash)
            .SingleAsync(TestContext.Current.CancellationToken));
        return
        [
            form.Password.Reveal(), hash,
            .. held.SelectMany(one => new[] { one.AccessToken.Reveal(), one.RefreshToken.Reveal(), HashOf(one) }),
        ];
    }

    private static string HashOf(SignedIn held) => Domain.Identity.RefreshToken.Parse(held.RefreshToken.Reveal()).Value.Hash.Value;
}
