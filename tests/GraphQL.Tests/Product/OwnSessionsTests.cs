using System.Net;
using MyHibachi.GraphQL.Tests.Transport;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>What people do about their own sign-ins.</summary>
[Collection(ProductFixture.Name)]
public sealed class OwnSessionsTests(ProductFixture product)
{
    private const string Password = "four words in a row";

    [Fact]
    public async Task A_session_that_is_ended_is_refused_with_its_access_token()
    {
        var (email, here) = await Somebody();
        var elsewhere = await SignIn(email);
        var other = (await product.Ask("{ mySessions { id isCurrent networkAddress } }", bearer: here)).GetProperty("mySessions").EnumerateArray().Single(session => !session.GetProperty("isCurrent").GetBoolean());

        Assert.Empty((await product.Change("revokeSession", new { sessionId = other.Id() }, "", here)).Refusals);

        Assert.Equal("127.0.0.1", other.GetProperty("networkAddress").GetString());
        await Eventually.True(async () => (await product.Query("{ me { id } }", authorization: elsewhere)).Status is HttpStatusCode.Unauthorized, "the token is refused");
        Assert.Equal(HttpStatusCode.OK, (await product.Query("{ me { id } }", authorization: here)).Status);
    }

    [Fact]
    public async Task What_is_open_ends_with_its_session()
    {
        var (email, here) = await Somebody();
        var elsewhere = await SignIn(email);
        using var ended = await SocketClient.Open(product, elsewhere);
        using var kept = await SocketClient.Open(product, here);

        Assert.Empty((await product.Change("revokeOtherSessions", new { }, "ended", here)).Refusals);

        await ended.ClosesWith(4403, "Credentials expired");
        await kept.Send(new { type = "ping" });
        Assert.Equal("""{"type":"pong"}""", await kept.Receive());
    }

    [Fact]
    public async Task A_socket_ends_with_its_key()
    {
        var (id, bearer) = await product.ApiKey("lead:read");
        using var socket = await SocketClient.Open(product, bearer);

        Assert.Empty((await product.Change("revokeApiKey", new { apiKeyId = id, reason = "No longer needed here" }, "", await product.Admin())).Refusals);

        await socket.ClosesWith(4403, "Credentials expired");
    }

    [Fact]
    public async Task The_current_password_is_needed_for_another()
    {
        var (email, here) = await Somebody();

        var refused = await product.Change("changePassword", new { currentPassword = "not the password", newPassword = "five words in a row" }, "", here);
        var changed = await product.Change("changePassword", new { currentPassword = Password, newPassword = "five words in a row" }, "", here);

        Assert.Equal(["WrongPasswordError WRONG_PASSWORD currentPassword"], refused.Refusals);
        Assert.Empty(changed.Refusals);
        Assert.Equal(["InvalidCredentialsError INVALID_CREDENTIALS"], (await product.Change("login", new { email, password = Password }, "", bearer: null)).Refusals);
    }

    [Fact]
    public async Task Five_tries_in_one_request_are_five_tries()
    {
        var (email, _) = await Somebody();
        var tries = string.Concat(Enumerable.Range(0, 5).Select(number => $"t{number}: login(input: {{ email: \"{email}\", password: \"guess {number} of many\" }}) {{ errors {{ ... on Error {{ code }} }} }} "));

        await product.Query($"mutation {{ {tries} }}");

        Assert.Equal(["InvalidCredentialsError INVALID_CREDENTIALS"], (await product.Change("login", new { email, password = Password }, "", bearer: null)).Refusals);
    }

    private async Task<(string Email, string Bearer)> Somebody()
    {
        var email = $"owner-{Guid.NewGuid():N}@example.com";
        var input = new { name = "Owner", email, phone = "(916) 555-0142", password = Password };
        var session = (await product.Change("register", input, "session { accessToken }", bearer: null)).Of("session");
        return (email, "Bearer " + session.GetProperty("accessToken").GetString());
    }

    private async Task<string> SignIn(string email) => "Bearer " + (await product.Change("login", new { email, password = Password }, "session { accessToken }", bearer: null))
        .Of("session").GetProperty("accessToken").GetString();
}
