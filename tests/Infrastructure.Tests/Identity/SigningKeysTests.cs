using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Infrastructure.Identity;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class SigningKeysTests(IdentityDatabase database) : IClassFixture<IdentityDatabase>
{
    private static readonly Actor Bearer = Actor.Anonymous with { Kind = ActorKind.User, User = new(Guid.NewGuid()) };

    [Fact]
    public async Task Processes_that_start_at_once_share_one_key()
    {
        IdentityProcess[] processes = [.. Enumerable.Range(0, 8).Select(_ => new IdentityProcess(database))];

        var tokens = await Task.WhenAll(processes.Select(process => process.Tokens.Issue(Bearer, new(Guid.NewGuid()), [], TestContext.Current.CancellationToken)));

        var read = await Task.WhenAll(processes.Zip(tokens.Reverse(), (process, token) => process.Read(token.Token)));
        Assert.All(read, answer => Assert.Equal(Bearer.User, answer.Value.User));
        Assert.Equal(1, await processes[0].InDatabase(db => db.Set<SigningKeyRow>().CountAsync(TestContext.Current.CancellationToken)));
        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }
    }
}
