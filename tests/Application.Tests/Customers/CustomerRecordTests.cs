using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Stations;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Messaging;
using MyHibachi.TestKit.Cluster;
using static MyHibachi.Application.Tests.Customers.People;

namespace MyHibachi.Application.Tests.Customers;

[Collection(OneCluster.Name)]
public sealed class CustomerRecordTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task What_staff_write_down_is_kept()
    {
        var form = Somebody() with
        {
            Birthday = new(1980, 2, 29),
            PreferredChannel = MessageChannel.Sms,
            Addresses = [new("1 K Street", null, null, "95814"), new("2 L Street", null, null, "95630")],
            Consents = [new(MessageChannel.Email, true)],
        };

        var kept = (await _cluster.Met(await _cluster.Entered(form)))!;

        Assert.Equal((form.Name, form.Email, form.Birthday, form.PreferredChannel), (kept.Name, kept.Email.Value, kept.Birthday, kept.PreferredChannel));
        Assert.Matches(@"^\+1212555\d{4}$", kept.Phone.Value);
        Assert.Equal(["95814", "95630"], kept.Addresses.Select(address => address.PostalCode));
        Assert.Equal([new Consent(MessageChannel.Email, true, _cluster.Clock.GetUtcNow())], kept.Consents);
    }

    [Fact]
    public async Task A_change_leaves_alone_what_it_does_not_name()
    {
        var id = await _cluster.Entered(Somebody() with { Birthday = new(1980, 2, 29), Consents = [new(MessageChannel.Sms, true)] });
        var before = (await _cluster.Met(id))!;

        Assert.Empty((await _cluster.Send(new UpdateCustomer(id, before.Version, Nothing with { Name = "Ann Jones" }), Actors.Admin())).Errors);

        var after = (await _cluster.Met(id))!;
        Assert.Equal(before.Profile with { Name = after.Profile.Name, Addresses = after.Addresses }, after.Profile);
        Assert.Equal(("Ann Jones", before.Version + 1), (after.Name, after.Version));
        Assert.Equal(before.Consents, after.Consents);
    }

    [Fact]
    public async Task Of_two_who_edit_the_later_hears_what_the_first_changed_and_nothing_is_lost()
    {
        var id = await _cluster.Entered(Somebody());
        var version = (await _cluster.Met(id))!.Version;
        Assert.Empty((await _cluster.Send(new UpdateCustomer(id, version, Nothing with { Name = "First", Birthday = new(1980, 1, 1) }), Actors.Admin())).Errors);

        var late = new UpdateCustomer(id, version, Nothing with { Name = "Second" });
        await _cluster.Refuses(late, Actors.Admin(), "STALE_RECORD", "version");

        Assert.Contains("since you read it: birthday, name.", (await _cluster.Send(late, Actors.Admin())).Errors[0].Message, StringComparison.Ordinal);
        Assert.Equal("First", (await _cluster.Met(id))!.Name);
    }

    [Fact]
    public async Task A_version_that_never_was_is_stale()
    {
        var id = await _cluster.Entered(Somebody());

        await _cluster.Refuses(new UpdateCustomer(id, 99, Nothing with { Name = "Second" }), Actors.Admin(), "STALE_RECORD", "version");
    }

    [Fact]
    public async Task Two_who_write_at_once_are_one_after_the_other()
    {
        var id = await _cluster.Entered(Somebody());
        var version = (await _cluster.Met(id))!.Version;

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(turn =>
            Task.Run(() => _cluster.Send(new UpdateCustomer(id, version, Nothing with { Name = $"Name {turn}" }), Actors.Admin()))));

        Assert.Single(answers, answer => answer.IsSuccess);
        Assert.All(answers.Where(answer => !answer.IsSuccess), answer => Assert.Equal("STALE_RECORD", answer.Errors[0].Code));
    }

    [Theory]
    [InlineData("Robert'); DROP TABLE customers;--")]
    [InlineData("<script>alert('x')</script>")]
    [InlineData("{{ 7 | times: 7 }} %_\\")]
    public async Task Whatever_is_typed_is_stored_as_text_and_found_as_text(string typed)
    {
        var id = await _cluster.Entered(Somebody(typed));

        Assert.Equal(typed, (await _cluster.Met(id))!.Name);
        Assert.Contains(id, (await _cluster.Searched(typed)).Select(customer => customer.Id));
        Assert.Equal([typed], await _cluster.Tables.Column<string>("SELECT name FROM customers WHERE id = $1", id.Value));
    }

    [Fact]
    public async Task Every_field_that_is_wrong_is_named()
    {
        var wrong = Nothing with { Name = " ", Email = "nobody", Phone = "123", Addresses = [new(null, null, null, "00000")] };

        await _cluster.Refuses(
            Create(wrong), Actors.Admin(), ("INVALID_NAME", "name"), ("INVALID_EMAIL", "email"), ("INVALID_PHONE", "phone"), ("UNKNOWN_ADDRESS", "addresses.postalCode"));
        await _cluster.Refuses(Create(Somebody() with { Birthday = new(2200, 1, 1) }), Actors.Admin(), "INVALID_BIRTHDAY", "birthday");
        await _cluster.Refuses(
            Create(Somebody() with { Addresses = [.. Enumerable.Repeat(new AddressForm(null, null, null, "95814"), 11)] }), Actors.Admin(), "TOO_MANY_ADDRESSES", "addresses");
        await _cluster.Refuses(
            Create(Somebody() with { Addresses = [new(new('x', 201), null, null, "95814")] }), Actors.Admin(), "INVALID_STREET", "addresses.street");
    }

    [Fact]
    public async Task Who_is_known_by_the_mailbox_or_the_number_is_not_entered_twice()
    {
        var known = Somebody("Known Person");
        await _cluster.Entered(known);

        await _cluster.Refuses(Create(Somebody() with { Email = known.Email!.ToUpperInvariant() }), Actors.Admin(), "DUPLICATE_CUSTOMER", "email");
        await _cluster.Refuses(Create(Somebody() with { Phone = known.Phone }), Actors.Admin(), "DUPLICATE_CUSTOMER", "phone");

        var manager = Actors.Manager((await _cluster.OpenStation(chefs: 1)).Id);
        var (toAdmin, toManager) = (await _cluster.Send(Create(known), Actors.Admin()), await _cluster.Send(Create(known), manager));
        Assert.Contains("Known Person", toAdmin.Errors[0].Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Known Person", toManager.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeat_is_answered_with_the_first_customer()
    {
        var request = Create(Somebody());

        var (one, two) = (await _cluster.Send(request, Admin), await _cluster.Send(request, Admin));

        Assert.Equal(one.Value, two.Value);
    }

    // An idempotency key is one caller's.
    private static readonly Actor Admin = Actors.Admin();
}
