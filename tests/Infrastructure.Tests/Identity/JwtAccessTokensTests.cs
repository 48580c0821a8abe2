using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MyHibachi.Application.Common;
using MyHibachi.Domain.Identity;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class JwtAccessTokensTests(IdentityDatabase database) : IClassFixture<IdentityDatabase>, IAsyncDisposable
{
    private static readonly string Key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));

    private static readonly Actor Bearer = Actor.Anonymous with
    {
        Kind = ActorKind.User,
        User = new(Guid.NewGuid()),
        Customer = new(Guid.NewGuid()),
        Chef = new(Guid.NewGuid()),
        Stations = [new(Guid.NewGuid()), new(Guid.NewGuid())],
        Permissions = ["booking:create", "booking:read"],
    };

    private readonly IdentityProcess _process = new(database, ("Identity:AccessTokens:SigningKey", Key));

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    [Fact]
    public async Task A_token_brings_back_who_bears_it()
    {
        var read = (await Read(await Issue())).Value;

        Assert.Equal(Bearer with { Stations = read.Stations, Permissions = read.Permissions, Session = read.Session }, read);
        Assert.Equal(Bearer.Stations, read.Stations.AsEnumerable());
        Assert.Equal(Bearer.Permissions, read.Permissions.AsEnumerable());
    }

    [Fact]
    public async Task Somebody_without_stations_or_permissions_is_read_as_such()
    {
        var plain = Bearer with { Stations = [], Permissions = [], Customer = null, Chef = null, AllStations = true };

        var read = (await Read(await Issue(_process, plain))).Value;

        Assert.Empty(read.Stations);
        Assert.Empty(read.Permissions);
        Assert.Equal((null, null, true), (read.Customer, read.Chef, read.AllStations));
    }

    [Fact]
    public async Task The_header_names_the_key_and_the_kind()
    {
        var header = Part(await Issue(), 0);

        Assert.Equal(("HS256", "at+jwt"), ((string?)header["alg"], (string?)header["typ"]));
        Assert.StartsWith("configured-", (string?)header["kid"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_token_is_good_for_fifteen_minutes_whether_it_was_seen_before_or_not(bool seen)
    {
        var token = await Issue();
        _process.Time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        if (seen)
        {
            Assert.True((await Read(token)).IsSuccess);
        }

        _process.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal([IdentityErrors.AccessTokenExpired()], (await Read(token)).Errors);
    }

    [Fact]
    public async Task A_token_that_was_seen_once_is_read_again()
    {
        var token = await Issue();

        Assert.Same((await Read(token)).Value, (await Read(token)).Value);
    }

    [Theory]
    [InlineData("all_stations", true)]
    [InlineData("exp", 4102444800)]
    public async Task A_token_whose_content_was_altered_is_refused(string claim, object value)
    {
        var token = await Issue();
        var payload = Part(token, 1);
        payload[claim] = JsonValue.Create(value);

        await RefusedAsync(string.Join('.', token.Split('.')[0], Encoded(payload), token.Split('.')[2]));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("NONE")]
    public async Task An_unsigned_token_is_refused(string algorithm)
    {
        var token = await Issue();
        var header = Part(token, 0);
        header["alg"] = algorithm;

        await RefusedAsync($"{Encoded(header)}.{token.Split('.')[1]}.");
    }

    [Theory]
    [InlineData("configured-0000000000000000")]
    [InlineData("../../dev/null")]
    [InlineData(null)]
    public async Task A_token_that_names_a_key_there_is_not_is_refused(string? keyId)
    {
        var token = await Issue();
        var header = Part(token, 0);
        header["kid"] = keyId;

        await RefusedAsync(string.Join('.', [Encoded(header), .. token.Split('.')[1..]]));
    }

    [Fact]
    public async Task A_token_without_its_signature_is_refused()
    {
        var token = await Issue();

        await RefusedAsync(token[..(token.LastIndexOf('.') + 1)]);
    }

    [Theory]
    [InlineData("Identity:AccessTokens:Issuer", "somebody-else")]
    [InlineData("Identity:AccessTokens:Audience", "another-api")]
    [InlineData("Identity:AccessTokens:SigningKey", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")]
    public async Task A_foreign_token_is_refused(string setting, string value)
    {
        await using var foreign = new IdentityProcess(database, [("Identity:AccessTokens:SigningKey", Key), (setting, value)]);

        await RefusedAsync(await Issue(foreign, Bearer));
    }

    [Theory]
    [InlineData("alg", "HS512")]
    [InlineData("typ", "JWT")]
    [InlineData("kid", "another-key")]
    public async Task A_token_signed_with_our_key_but_made_otherwise_is_refused(string field, string value)
    {
        var token = await Issue();
        var header = Part(token, 0);
        header[field] = value;

        await RefusedAsync(Signed($"{Encoded(header)}.{token.Split('.')[1]}", (string)header["alg"]!));
    }

    [Theory]
    [InlineData("sub")]
    [InlineData("sid")]
    [InlineData("permissions")]
    [InlineData("exp")]
    public async Task A_token_signed_with_our_key_that_lacks_what_we_write_is_refused(string claim)
    {
        var token = await Issue();
        var payload = Part(token, 1);
        payload.Remove(claim);

        Assert.False((await Read(Signed($"{token.Split('.')[0]}.{Encoded(payload)}", "HS256"))).IsSuccess);
    }

    [Theory]
    [InlineData("")]
    [InlineData("token")]
    [InlineData("a.b.c")]
    [InlineData("....")]
    public async Task What_is_no_token_is_refused(string text) => await RefusedAsync(text);

    [Fact]
    public async Task The_signing_of_these_tests_is_ours()
    {
        var token = await Issue();

        Assert.Equal(token, Signed(token[..token.LastIndexOf('.')], "HS256"));
    }

    private async Task RefusedAsync(string token) => Assert.Equal([IdentityErrors.InvalidAccessToken()], (await Read(token)).Errors);

    private Task<string> Issue() => Issue(_process, Bearer);

    private static async Task<string> Issue(IdentityProcess process, Actor bearer) =>
        (await process.Tokens.Issue(bearer, new(Guid.NewGuid()), [RoleName.Customer], TestContext.Current.CancellationToken)).Token.Reveal();

    private Task<Domain.Common.Result<Actor>> Read(string token) => _process.Read(new(token));

    private static JsonObject Part(string token, int part) => JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[part]))!.AsObject();

    private static string Encoded(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private static string Signed(string headerAndPayload, string algorithm)
    {
        var (key, content) = (Convert.FromBase64String(Key), Encoding.ASCII.GetBytes(headerAndPayload));
        var signature = algorithm == "HS512" ? HMACSHA512.HashData(key, content) : HMACSHA256.HashData(key, content);
        return $"{headerAndPayload}.{Base64Url.EncodeToString(signature)}";
    }
}
