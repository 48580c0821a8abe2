using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Outbox;
using MyHibachi.Infrastructure.Identity;
using Npgsql;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class ExpiredSessionsTests(IdentityDatabase database) : IClassFixture<IdentityDatabase>, IAsyncDisposable
{
    private static readonly TimeSpan Lifetime = SessionPolicy.Default.Lifetime;

    private readonly IdentityProcess _process = new(database);

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    [Fact]
    public async Task Sessions_past_their_time_go_with_their_tokens_a_few_at_a_time()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        var expired = new ExpiredSessions(source);
        await expired.DeleteSome(DateTimeOffset.MaxValue, int.MaxValue);
        for (var person = 0; person < 3; person++)
        {
            await _process.Send(IdentityProcess.Somebody());
        }

        _process.Time.Advance(TimeSpan.FromSeconds(1));
        var kept = (await _process.Send(IdentityProcess.Somebody())).Value;
        var now = _process.Time.GetUtcNow() + Lifetime;

        int[] deleted = [await expired.DeleteSome(now, 2), await expired.DeleteSome(now, 2), await expired.DeleteSome(now, 2)];

        Assert.Equal([2, 1, 0], deleted);
        Assert.Equal([kept.User], await _process.InDatabase(db => db.Set<Session>().Select(session => session.UserId).ToListAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(1, await _process.InDatabase(db => db.Set<RefreshTokenRow>().CountAsync(TestContext.Current.CancellationToken)));
        Assert.True((await _process.Send(new Refresh(kept.RefreshToken))).IsSuccess);
    }

    [Fact]
    public void They_are_among_what_the_cleaner_deletes() =>
        Assert.Contains(_process.Services<IOutdatedRows>(), rows => rows is ExpiredSessions);
}
