using Microsoft.EntityFrameworkCore;
using MyHibachi.Application.Common;
using MyHibachi.Application.Identity;
using MyHibachi.Domain.Common;
using MyHibachi.Domain.Identity;
using MyHibachi.Domain.Stations;
using MyHibachi.Infrastructure.Common.Persistence;
using MyHibachi.Infrastructure.Identity;

namespace MyHibachi.Infrastructure.Tests.Identity;

public sealed class ApiKeyTests(IdentityDatabase database) : IClassFixture<IdentityDatabase>, IAsyncDisposable
{
    private const string Why = "Found in a public repository";

    private readonly IdentityProcess _process = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    [Fact]
    public async Task A_key_may_what_it_was_made_for_and_nothing_else()
    {
        var key = await Made(await Admin());

        var actor = (await _process.Identify(key.Secret)).Value;

        Assert.Equal([Permissions.LeadRead], actor.Permissions);
        Assert.True(actor.AllStations);
        Assert.Equal((ActorKind.ApiKey, (ApiKeyId?)key.Id, $"api-key:{key.Id.Value:N}"), (actor.Kind, actor.ApiKey, actor.Principal));
        Assert.Equal([AccessErrors.Forbidden()], (await _process.Send(new MySessions(), key.Secret)).Errors);
        Assert.Equal([AccessErrors.Forbidden()], (await _process.Send(Wish(), key.Secret)).Errors);
    }

    [Theory]
    [InlineData("no:such_permission")]
    [InlineData("lead:read'; DROP TABLE api_keys; --")]
    [InlineData(Permissions.UserManage)]
    [InlineData(Permissions.ApiKeyManage)]
    [InlineData(null)]
    public async Task What_is_no_permission_of_a_program_is_not_passed_on(string? permission)
    {
        string[] named = permission is null ? [] : [permission];

        Assert.Equal([ApiKeyErrors.InvalidPermissions()], (await _process.Send(Wish() with { Permissions = named }, await Boss())).Errors);
    }

    [Fact]
    public async Task What_its_maker_lacks_is_not_passed_on() => Assert.Equal(
        [ApiKeyErrors.NotHeld(Permissions.UserRead)],
        (await _process.Send(Wish() with { Permissions = [Permissions.LeadRead, Permissions.UserRead] }, await Admin())).Errors);

    [Fact]
    public async Task A_key_ends_with_the_rights_of_its_maker()
    {
        var (boss, email) = (await Boss(), Address());
        var maker = await SignedIn(RoleName.Admin, email);
        var key = await Made(maker.AccessToken);

        Assert.True((await _process.Send(new SetUserRoles(maker.User, [RoleName.Chef]), boss)).IsSuccess);
        var demoted = (await _process.Identify(key.Secret)).Value;
        Assert.True((await _process.Send(new DeactivateUser(maker.User), boss)).IsSuccess);

        Assert.Equal((0, false), (demoted.Permissions.Length, demoted.AllStations));
        Assert.Equal([IdentityErrors.InvalidAccessToken()], (await _process.Identify(key.Secret)).Errors);
    }

    [Fact]
    public async Task A_station_that_is_none_is_not_found() => Assert.Equal(
        [StationErrors.NotFound()], (await _process.Send(Wish() with { Stations = [new(Guid.NewGuid())] }, await Admin())).Errors);

    [Fact]
    public async Task A_repeat_makes_no_second_key_and_shows_no_secret()
    {
        var (admin, wish) = (await Admin(), Wish());

        var (first, second) = ((await _process.Send(wish, admin)).Value, (await _process.Send(wish, admin)).Value);

        Assert.Equal((first.Id, ""), (second.Id, second.Secret.Reveal()));
    }

    [Fact]
    public async Task A_revoked_key_is_refused_and_the_trail_says_why()
    {
        var admin = await Admin();
        var key = await Made(admin);

        Assert.True((await _process.Send(new RevokeApiKey(key.Id, Why), admin)).IsSuccess);
        Assert.True((await _process.Send(new RevokeApiKey(key.Id, Why), admin)).IsSuccess);

        Assert.Equal([IdentityErrors.InvalidAccessToken()], (await _process.Identify(key.Secret)).Errors);
        var row = Assert.Single(await Trail(nameof(RevokeApiKey), key.Id));
        Assert.Equal(Why, row.Reason);
        Assert.Contains("revoked_at", row.After, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(501)]
    public async Task Without_a_reason_nothing_is_revoked(int length)
    {
        var admin = await Admin();
        var key = await Made(admin);

        Assert.Equal([StatedReason.WrongLength()], (await _process.Send(new RevokeApiKey(key.Id, new string('x', length)), admin)).Errors);
        Assert.True((await _process.Identify(key.Secret)).IsSuccess);
    }

    [Fact]
    public async Task A_key_ends_when_its_time_is_over()
    {
        var admin = await Admin();
        var key = (await _process.Send(Wish() with { ExpiresAt = _process.Time.GetUtcNow().AddMinutes(10) }, admin)).Value;
        Assert.True((await _process.Identify(key.Secret)).IsSuccess);

        _process.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal([IdentityErrors.InvalidAccessToken()], (await _process.Identify(key.Secret)).Errors);
        Assert.Equal([ApiKeyErrors.InvalidExpiry()], (await _process.Send(Wish() with { ExpiresAt = _process.Time.GetUtcNow() }, admin)).Errors);
    }

    [Fact]
    public async Task A_key_that_nobody_made_opens_nothing()
    {
        var foreign = ApiKeyToken.From(new string('a', ApiKeyToken.RandomLength)).Reveal();

        Assert.Equal([IdentityErrors.InvalidAccessToken()], (await _process.Identify(foreign)).Errors);
        Assert.Equal([IdentityErrors.InvalidAccessToken()], (await _process.Identify(new("mhk_garbled"))).Errors);
    }

    [Fact]
    public async Task Another_name_and_rate_hold_at_once_unless_somebody_was_quicker()
    {
        var admin = await Admin();
        var key = await Made(admin);

        Assert.True((await _process.Send(new UpdateApiKey(key.Id, "Door sign", 7, 0), admin)).IsSuccess);

        Assert.Equal(["STALE_RECORD"], (await _process.Send(new UpdateApiKey(key.Id, "Other", 8, 0), admin)).Errors.Select(error => error.Code));
        Assert.Equal([ApiKeyErrors.InvalidRate()], (await _process.Send(new UpdateApiKey(key.Id, "Other", 0, 1), admin)).Errors);
        Assert.Equal([ApiKeyErrors.NotFound()], (await _process.Send(new UpdateApiKey(new(Guid.NewGuid()), "Other", 8, 0), admin)).Errors);
        var shown = (await _process.Read<IApiKeyReads, ApiKeySummary?>(reads => reads.ById(key.Id, Ct)))!;
        Assert.Equal(("Door sign", 7), (shown.Key.Name.Value, shown.Key.RequestsPerMinute));
    }

    [Fact]
    public async Task When_a_key_was_used_last_is_written_now_and_then_and_never_backwards()
    {
        var (key, uses) = (await Made(await Admin()), _process.Services<ApiKeyUses>().Single());
        var at = _process.Time.GetUtcNow();
        await _process.Identify(key.Secret);
        Assert.Null(await LastUse(key.Id));

        await uses.Write(Ct);
        uses.Note(key.Id, at.AddMinutes(-5));
        await uses.Write(Ct);

        Assert.Equal(at, await LastUse(key.Id));
    }

    [Fact]
    public async Task The_key_itself_is_kept_nowhere()
    {
        var key = await Made(await Admin());
        await _process.Identify(key.Secret);

        var rows = await _process.InDatabase(db => db.Set<AuditRow>().Select(row => $"{row.Record} {row.Before} {row.After}").ToListAsync(Ct));
        var answers = await _process.InDatabase(db => db.Database.SqlQuery<string>($"SELECT row_to_json(k)::text AS \"Value\" FROM idempotency_keys k").ToListAsync(Ct));
        var written = string.Join('\n', [.. _process.Log.Lines, .. rows, .. answers]);

        Assert.Contains("api_keys", written, StringComparison.Ordinal);
        Assert.DoesNotContain(key.Secret.Reveal()[8..], written, StringComparison.Ordinal);
        Assert.DoesNotContain(ApiKeyToken.Parse(key.Secret.Reveal())!.Hash.Value, written, StringComparison.OrdinalIgnoreCase);
    }

    private static CreateApiKey Wish() => new("Partner calendar", [Permissions.LeadRead], [], 100, null, Guid.NewGuid().ToString());

    private static string Address() => $"maker-{Guid.NewGuid():N}@example.com";

    private async Task<CreatedApiKey> Made(Secret maker) => (await _process.Send(Wish(), maker)).Value;

    private async Task<Secret> Admin() => (await SignedIn(RoleName.Admin, Address())).AccessToken;

    private async Task<Secret> Boss() => (await SignedIn(RoleName.SuperAdmin, Address())).AccessToken;

    private async Task<SignedIn> SignedIn(RoleName role, string email) =>
        (await _process.Send(new Login(email, (await _process.EnsureStaff(email, new(role, [])))!.Value))).Value;

    private Task<List<AuditRow>> Trail(string action, ApiKeyId key) =>
        _process.InDatabase(db => db.Set<AuditRow>().Where(row => row.Action == action && row.RecordId == key.Value).ToListAsync(Ct));

    private async Task<DateTimeOffset?> LastUse(ApiKeyId key) => (await _process.Read<IApiKeyReads, ApiKeySummary?>(reads => reads.ById(key, Ct)))!.LastUsedAt;
}
