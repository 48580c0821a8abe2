using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class MeTests(IdentityDatabase database) : IClassFixture<IdentityDatabase>, IAsyncDisposable
{
    private readonly IdentityProcess _process = new(database);

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    [Fact]
    public async Task Somebody_who_signed_in_sees_their_account()
    {
        var form = IdentityProcess.Somebody();
        var signedIn = (await _process.Send(form)).Value;

        var me = (await _process.Send(new Me(), signedIn.AccessToken)).Value;

        var customer = (await _process.Read(signedIn.AccessToken)).Value.Customer;
        Assert.Equal((signedIn.User, form.Email, "Ana María", customer), (me.Id, me.Email.Value, me.Name, me.Customer));
        Assert.Equal([RoleName.Customer], me.Roles);
        Assert.Empty(me.Stations);
    }

    [Fact]
    public async Task Nobody_in_particular_is_asked_to_sign_in() =>
        Assert.Equal([AccessErrors.Unauthenticated()], (await _process.Send(new Me())).Errors);
}
