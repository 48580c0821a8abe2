using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Identity;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class RefreshTests(IdentityDatabase database) : IClassFixture<IdentityDatabase>, IAsyncDisposable
{
    private readonly IdentityProcess _process = new(database);

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    [Fact]
    public async Task A_token_is_exchanged_for_the_next_pair()
    {
        var first = await SignIn();

        var second = (await Refresh(first)).Value;

        Assert.NotEqual(first.RefreshToken.Reveal(), second.RefreshToken.Reveal());
        Assert.Equal(first.User, (await _process.Read(second.AccessToken)).Value.User);
        Assert.True((await Refresh(second)).IsSuccess);
    }

    [Fact]
    public async Task A_client_that_lost_the_answer_may_ask_again()
    {
        var first = await SignIn();
        var lost = (await Refresh(first)).Value;
        _process.Time.Advance(TimeSpan.FromSeconds(29));

        var again = (await Refresh(first)).Value;

        Assert.Equal(lost.RefreshToken.Reveal(), again.RefreshToken.Reveal());
        Assert.True((await Refresh(again)).IsSuccess);
    }

    [Fact]
    public async Task A_token_that_comes_back_after_its_turn_ends_every_token_of_the_session()
    {
        var first = await SignIn();
        var second = (await Refresh(first)).Value;
        _process.Time.Advance(TimeSpan.FromSeconds(30));

        Refused(await Refresh(first));
        Refused(await Refresh(second));
        Assert.Contains(_process.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("came back", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_from_long_ago_is_still_known_for_spent()
    {
        var first = await SignIn();
        var last = first;
        for (var time = 0; time < 5; time++)
        {
            last = (await Refresh(last)).Value;
            _process.Time.Advance(TimeSpan.FromDays(5));
        }

        Refused(await Refresh(first));
        Refused(await Refresh(last));
    }

    [Fact]
    public async Task Ten_clients_with_one_token_get_one_successor()
    {
        var first = await SignIn();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Refresh(first)));

        Assert.Single(answers.Select(answer => answer.Value.RefreshToken.Reveal()).Distinct());
        Assert.Equal(2, await TokensOf(first.User));
    }

    [Fact]
    public async Task Another_session_of_the_same_person_goes_on()
    {
        var form = IdentityProcess.Somebody();
        var stolen = (await _process.Send(form)).Value;
        var other = (await _process.Send(new Login(form.Email, form.Password))).Value;
        await Refresh(stolen);
        _process.Time.Advance(TimeSpan.FromMinutes(1));
        Refused(await Refresh(stolen));

        Assert.True((await Refresh(other)).IsSuccess);
    }

    [Fact]
    public async Task A_session_that_nobody_refreshed_for_thirty_days_is_over()
    {
        var first = await SignIn();
        _process.Time.Advance(TimeSpan.FromDays(30));

        Refused(await Refresh(first));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_token_nobody_issued_is_refused(string token) => Refused(await _process.Send(new Refresh(new(token))));

    [Fact]
    public async Task Signing_out_ends_the_session_and_may_be_repeated()
    {
        var first = await SignIn();
        var second = (await Refresh(first)).Value;

        Assert.True((await _process.Send(new Logout(second.RefreshToken))).IsSuccess);
        Assert.True((await _process.Send(new Logout(second.RefreshToken))).IsSuccess);
        Assert.True((await _process.Send(new Logout(new("nonsense")))).IsSuccess);

        Refused(await Refresh(second));
        Refused(await Refresh(first));
    }

    [Fact]
    public async Task What_is_past_its_time_is_not_kept()
    {
        var form = IdentityProcess.Somebody();
        var abandoned = (await _process.Send(form)).Value;
        _process.Time.Advance(TimeSpan.FromDays(10));
        var used = (await _process.Send(new Login(form.Email, form.Password))).Value;
        for (var time = 0; time < 3; time++)
        {
            _process.Time.Advance(TimeSpan.FromDays(20));
            used = (await Refresh(used)).Value;
        }

        Assert.Equal(2, await TokensOf(abandoned.User));
        Assert.Equal(1, await _process.InDatabase(db => db.Set<Session>().CountAsync(session => session.UserId == used.User, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task The_database_holds_no_token_that_could_be_used()
    {
        var first = await SignIn();
        var second = (await Refresh(first)).Value;

        var hashes = await _process.InDatabase(db => TokenRows(db, first.User).Select(row => row.Hash).ToListAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            new[] { first, second }.Select(held => Convert.ToHexString(SHA256.HashData(Base64Url.DecodeFromChars(held.RefreshToken.Reveal())))).Order(),
            hashes.Select(hash => hash.Value).Order());
    }

    private static void Refused(Result<SignedIn> answer) => Assert.Equal([IdentityErrors.InvalidRefreshToken()], answer.Errors);

    private async Task<SignedIn> SignIn() => (await _process.Send(IdentityProcess.Somebody())).Value;

    private Task<Result<SignedIn>> Refresh(SignedIn held) => _process.Send(new Refresh(held.RefreshToken));

    private Task<int> TokensOf(UserId user) => _process.InDatabase(db => TokenRows(db, user).CountAsync(TestContext.Current.CancellationToken));

    private static IQueryable<RefreshTokenRow> TokenRows(MyHibachiDbContext db, UserId user) =>
        from row in db.Set<RefreshTokenRow>()
        join session in db.Set<Session>() on row.SessionId equals session.Id
        where session.UserId == user
        select row;
}
