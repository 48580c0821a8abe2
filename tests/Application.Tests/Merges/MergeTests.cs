using MyHibachi.Application.Common;
using MyHibachi.Application.Customers;
using MyHibachi.Application.Leads;
using MyHibachi.Application.Merges;
using MyHibachi.Application.Stations;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Leads;
using MyHibachi.Domain.Messaging;
using MyHibachi.TestKit.Cluster;
using static MyHibachi.Application.Tests.Customers.People;

namespace MyHibachi.Application.Tests.Merges;

/// <summary>Two records of one person: finding them, making them one, and making them two again.</summary>
[Collection(OneCluster.Name)]
public sealed class MergeTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Bookings_and_leads_go_over_and_come_back_and_what_came_since_stays()
    {
        var (station, kept, other) = (await _cluster.OpenStation(chefs: 1), await _cluster.Customer(), await _cluster.Customer());
        var (own, moved) = (await _cluster.Book(station, kept, station.Slot(5, 18)), await _cluster.Book(station, other, station.Slot(6, 18)));
        await _cluster.Send(new CaptureLead(new(other.Id, null, null, null, null, null, Walking.NewKey()), LeadReason.NoChef), Actor.System);

        var merge = await _cluster.Merged(kept.Id, other.Id);

        Assert.Equal([kept.Id, kept.Id], [(await _cluster.Stored(own)).CustomerId, (await _cluster.Stored(moved)).CustomerId]);
        Assert.Equal((1L, 0L), (await LeadsOf(kept.Id), await LeadsOf(other.Id)));
        Assert.Null(await _cluster.Met(other.Id));
        Assert.Empty((await _cluster.Cancel(moved, kept.Actor)).Errors);
        var since = await _cluster.Book(station, kept, station.Slot(7, 18));

        Assert.Empty((await _cluster.Send(new UndoCustomerMerge(merge, Reason), Actors.Admin())).Errors);

        Assert.Equal([kept.Id, other.Id, kept.Id], [(await _cluster.Stored(own)).CustomerId, (await _cluster.Stored(moved)).CustomerId, (await _cluster.Stored(since)).CustomerId]);
        Assert.Equal((0L, 1L), (await LeadsOf(kept.Id), await LeadsOf(other.Id)));
        Assert.NotNull(await _cluster.Met(other.Id));
    }

    [Fact]
    public async Task The_record_that_stays_keeps_what_it_says_and_the_other_fills_what_it_leaves_open()
    {
        var early = _cluster.Clock.GetUtcNow();
        AddressForm home = new("1 K Street", null, null, "95814"), park = new("2 L Street", null, null, "95630");
        var first = Somebody("First") with { PreferredChannel = MessageChannel.Email, Addresses = [home], Consents = [new(MessageChannel.Sms, true)] };
        var second = Somebody("Second") with
        {
            Birthday = new(1980, 2, 29),
            PreferredChannel = MessageChannel.Sms,
            Addresses = [home, park],
            Consents = [new(MessageChannel.Sms, false), new(MessageChannel.Email, true)],
        };
        var (kept, other) = (await _cluster.Entered(first), await _cluster.Entered(second));
        await _cluster.Tables.Execute("UPDATE customers SET consents = replace(consents::text, '2026', '2020')::jsonb WHERE id = $1", kept.Value);
        var before = (await _cluster.Met(kept))!;

        var merge = await _cluster.Merged(kept, other);

        var merged = (await _cluster.Met(kept))!;
        Assert.Equal(("First", first.Email, new DateOnly(1980, 2, 29), MessageChannel.Email), (merged.Name, merged.Email.Value, merged.Birthday, merged.PreferredChannel));
        Assert.Equal(["95814", "95630"], merged.Addresses.Select(address => address.PostalCode));
        Assert.Equal([new(MessageChannel.Sms, false, early), new(MessageChannel.Email, true, early)], merged.Consents.OrderBy(said => said.Granted));

        Assert.Empty((await _cluster.Send(new UndoCustomerMerge(merge, Reason), Actors.Admin())).Errors);
        var after = (await _cluster.Met(kept))!;
        Assert.Equal(before.Profile with { Addresses = after.Addresses }, after.Profile);
        Assert.Equal(before.Addresses, after.Addresses);
        Assert.Equal(before.Consents, after.Consents);
    }

    [Fact]
    public async Task What_was_changed_since_the_merge_is_not_undone()
    {
        var (kept, other) = (await _cluster.Entered(Somebody()), await _cluster.Entered(Somebody() with { Birthday = new(1980, 2, 29) }));
        var merge = await _cluster.Merged(kept, other);
        Assert.Empty((await _cluster.Send(new UpdateCustomer(kept, await Version(kept), Nothing with { Birthday = new(1981, 1, 1) }), Actors.Admin())).Errors);

        Assert.Empty((await _cluster.Send(new UndoCustomerMerge(merge, Reason), Actors.Admin())).Errors);

        Assert.Equal(new DateOnly(1981, 1, 1), (await _cluster.Met(kept))!.Birthday);
    }

    [Fact]
    public async Task Every_record_that_was_touched_is_in_the_trail_with_the_reason()
    {
        var (station, kept, other) = (await _cluster.OpenStation(chefs: 1), await _cluster.Customer(), await _cluster.Customer());
        await _cluster.Book(station, other, station.Slot(5, 18));

        var trail = await Trail.Of(_cluster, () => _cluster.Merged(kept.Id, other.Id));

        Assert.Equal(["MergeCustomers bookings", "MergeCustomers customer_merges", "MergeCustomers customers", "MergeCustomers customers"], trail.Audit.Order());
        Assert.Equal([Reason], await _cluster.Tables.Column<string>("SELECT DISTINCT reason FROM audit_log WHERE action = 'MergeCustomers' AND record_id = $1", other.Id.Value));
    }

    [Fact]
    public async Task What_stands_in_the_way_of_a_merge_is_named()
    {
        var (station, kept, other, admin) = (await _cluster.OpenStation(chefs: 2), await _cluster.Customer(), await _cluster.Customer(), Actors.Admin());
        await _cluster.Refuses(Merge(kept.Id, kept.Id), admin, "SAME_CUSTOMER", "duplicateId");
        await _cluster.Refuses(Merge(kept.Id, new(station.Id.Value)), admin, "CUSTOMER_NOT_FOUND", "duplicateId");
        await _cluster.Refuses(Merge(kept.Id, other.Id) with { Version = 9 }, admin, "STALE_RECORD", "version");
        await _cluster.Refuses(Merge(kept.Id, other.Id) with { DuplicateVersion = 9 }, admin, "STALE_RECORD", "duplicateVersion");
        await _cluster.Refuses(Merge(kept.Id, other.Id) with { Reason = new('x', 9) }, admin, "REASON_LENGTH", "reason");
        await _cluster.Refuses(Merge(kept.Id, other.Id) with { Reason = new('x', 501) }, admin, "REASON_LENGTH", "reason");
        await _cluster.Refuses(Merge(kept.Id, other.Id), Actors.Manager(station.Id), "FORBIDDEN");

        await _cluster.Book(station, kept, station.Slot(5, 18));
        Assert.True((await _cluster.Send(Walking.Create(other.Actor, station.Venue() with { Street = "2 Other Street" }, station.Slot(5, 18)), other.Actor)).IsSuccess);
        await _cluster.Refuses(Merge(kept.Id, other.Id), admin, "CUSTOMERS_BOOKED_TWICE", "duplicateId");
    }

    [Fact]
    public async Task What_stands_in_the_way_of_undoing_is_named()
    {
        var (form, kept, third, admin) = (Somebody(), await _cluster.Customer(), await _cluster.Customer(), Actors.Admin());
        var other = await _cluster.Entered(form);
        var merge = await _cluster.Merged(kept.Id, other);
        await _cluster.Refuses(new RestoreCustomer(other), admin, "CUSTOMER_MERGED", "customerId");
        await _cluster.Refuses(new UndoCustomerMerge(new(other.Value), Reason), admin, "MERGE_NOT_FOUND", "mergeId");
        await _cluster.Refuses(new UndoCustomerMerge(merge, "Too short"), admin, "REASON_LENGTH", "reason");

        var taker = await _cluster.Entered(Somebody() with { Email = form.Email });
        await _cluster.Refuses(new UndoCustomerMerge(merge, Reason), admin, "DUPLICATE_CUSTOMER", "mergeId");
        await _cluster.Delete(taker);

        var later = await _cluster.Merged(third.Id, kept.Id);
        await _cluster.Refuses(new UndoCustomerMerge(merge, Reason), admin, "CUSTOMER_MERGED", "mergeId");
        Assert.Empty((await _cluster.Send(new UndoCustomerMerge(later, Reason), admin)).Errors);

        await _cluster.Tables.Execute("UPDATE customers SET deleted_at = deleted_at - interval '31 days' WHERE id = $1", other.Value);
        await _cluster.Refuses(new UndoCustomerMerge(merge, Reason), admin, "RESTORE_TOO_LATE", "mergeId");
        await _cluster.Tables.Execute("UPDATE customers SET deleted_at = deleted_at + interval '31 days' WHERE id = $1", other.Value);
        Assert.Empty((await _cluster.Send(new UndoCustomerMerge(merge, Reason), admin)).Errors);
        await _cluster.Refuses(new UndoCustomerMerge(merge, Reason), admin, "MERGE_UNDONE", "mergeId");
    }

    [Fact]
    public async Task Who_still_books_as_the_merged_record_is_refused_and_nothing_is_left_behind()
    {
        var (station, kept, other) = (await _cluster.OpenStation(chefs: 2), await _cluster.Customer(), await _cluster.Customer());
        await _cluster.Merged(kept.Id, other.Id);

        await _cluster.Refuses(Walking.Create(other.Actor, station.Venue(), station.Slot(5, 18)), other.Actor, "CONCURRENT_CHANGE");
    }

    [Fact]
    public async Task A_booking_made_at_the_moment_of_the_merge_goes_over_or_is_refused()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        foreach (var day in Enumerable.Range(5, 5))
        {
            var (kept, other) = (await _cluster.Customer(), await _cluster.Customer());
            await Task.WhenAll(
                Task.Run(() => _cluster.Send(Walking.Create(other.Actor, station.Venue(), station.Slot(day, 18)), other.Actor)),
                Task.Run(() => _cluster.Send(Merge(kept.Id, other.Id), Actors.Admin())));

            Assert.Equal(0, await _cluster.Tables.Value<long>(
                "SELECT count(*) FROM bookings b JOIN customers c ON c.id = b.customer_id WHERE c.merged_into IS NOT NULL AND b.customer_id = $1", other.Id.Value));
        }
    }

    [Fact]
    public async Task A_repeat_is_answered_with_the_first_merge()
    {
        var (kept, other, admin) = (await _cluster.Customer(), await _cluster.Customer(), Actors.Admin());
        var request = Merge(kept.Id, other.Id);

        var (one, two) = (await _cluster.Send(request, admin), await _cluster.Send(request, admin));

        Assert.Equal(one.Value, two.Value);
    }

    [Fact]
    public async Task Records_of_one_person_are_found_by_mailbox_number_and_address()
    {
        var station = await _cluster.OpenStation(chefs: 1);
        var (manager, form) = (Actors.Manager(station.Id), Somebody() with { Addresses = [new("17 Rare Lane", null, null, "95814")] });
        var self = await _cluster.Entered(form);
        var mailbox = await _cluster.Entered(Somebody() with { Email = form.Email!.Replace("@", "+party@", StringComparison.Ordinal) });
        var both = await _cluster.Entered(Somebody() with { Email = form.Email!.Replace("@", "+2@", StringComparison.Ordinal), Addresses = [new("17 RARE  lane.", null, null, "95814")] }, manager);
        await _cluster.Entered(Somebody() with { Addresses = [new("18 Rare Lane", null, null, "95814")] });

        Assert.Equal(
            [(both, "Email Address"), (mailbox, "Email")],
            (await _cluster.Alike(self))!.Select(one => (one.Customer.Id, string.Join(' ', one.SameBy))));
        Assert.Null(await _cluster.Alike(self, manager));
        Assert.Empty((await _cluster.Alike(both, manager))!);
    }

    private const string Reason = "They are the same person.";

    private static MergeCustomers Merge(CustomerId kept, CustomerId other) => new(kept, 0, other, 0, Reason, Walking.NewKey());

    private async Task<int> Version(CustomerId id) => (await _cluster.Met(id))!.Version;

    private Task<long> LeadsOf(CustomerId customer) => _cluster.Tables.Value<long>("SELECT count(*) FROM leads WHERE customer_id = $1", customer.Value);
}
