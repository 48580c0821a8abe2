using MyHibachi.Application.Customers;
using MyHibachi.Application.Tests.Common;
using MyHibachi.Domain.Customers;
using MyHibachi.TestKit.Cluster;
using static MyHibachi.Application.Tests.Customers.People;

namespace MyHibachi.Application.Tests.Customers;

/// <summary>Deleting and restoring, and to whom a customer exists at all.</summary>
[Collection(OneCluster.Name)]
public sealed class CustomerLifeTests(ClusterFixture fixture)
{
    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Who_is_deleted_is_met_by_nobody_until_restored()
    {
        var form = Somebody();
        var id = await _cluster.Entered(form);

        Assert.Empty((await _cluster.Delete(id)).Errors);
        Assert.Null(await _cluster.Met(id));
        Assert.Empty(await _cluster.Searched(form.Email!));
        Assert.Equal([id], (await _cluster.Searched(form.Email!, deleted: true)).Select(customer => customer.Id));

        Assert.Empty((await _cluster.Send(new RestoreCustomer(id), Actors.Support())).Errors);
        Assert.Equal([id], (await _cluster.Searched(form.Email!)).Select(customer => customer.Id));
    }

    [Fact]
    public async Task The_record_tells_who_deleted_it_and_why()
    {
        var (id, admin) = (await _cluster.Entered(Somebody()), Actors.Admin());

        await _cluster.Delete(id, admin);

        Assert.Equal(
            [$"{admin.Principal}: Entered twice by mistake."],
            await _cluster.Tables.Column<string>("SELECT deleted_by || ': ' || deletion_reason FROM customers WHERE id = $1", id.Value));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(501)]
    public async Task A_reason_that_says_nothing_or_too_much_deletes_nobody(int length) => await _cluster.Refuses(
        new DeleteCustomer(await _cluster.Entered(Somebody()), new('x', length)), Actors.Admin(), "REASON_LENGTH", "reason");

    [Fact]
    public async Task After_thirty_days_it_is_too_late()
    {
        var id = await _cluster.Entered(Somebody());
        await _cluster.Delete(id);
        await _cluster.Tables.Execute("UPDATE customers SET deleted_at = deleted_at - interval '31 days' WHERE id = $1", id.Value);

        await _cluster.Refuses(new RestoreCustomer(id), Actors.Admin(), "RESTORE_TOO_LATE", "customerId");
    }

    [Fact]
    public async Task Who_stands_is_not_restored_and_who_never_was_is_not_found()
    {
        await _cluster.Refuses(new RestoreCustomer(await _cluster.Entered(Somebody())), Actors.Admin(), "RECORD_NOT_DELETED", "customerId");
        await _cluster.Refuses(new RestoreCustomer(new(Guid.CreateVersion7())), Actors.Admin(), "CUSTOMER_NOT_FOUND", "customerId");
    }

    [Fact]
    public async Task The_mailbox_of_a_deleted_customer_is_free_and_then_stands_in_the_way_of_the_first()
    {
        var form = Somebody();
        var first = await _cluster.Entered(form);
        await _cluster.Delete(first);
        await _cluster.Entered(Somebody("Second") with { Email = form.Email });

        await _cluster.Refuses(new RestoreCustomer(first), Actors.Admin(), "DUPLICATE_CUSTOMER", "customerId");

        var refused = await _cluster.Send(new RestoreCustomer(first), Actors.Admin());
        Assert.Contains("Second", refused.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_a_party_to_come_is_not_deleted()
    {
        var sold = await _cluster.Sold();

        await _cluster.Refuses(new DeleteCustomer(sold.Customer.Id, "Entered twice by mistake."), Actors.Admin(), "CUSTOMER_HAS_BOOKINGS", "customerId");

        await _cluster.Cancel(sold.Booking, Actors.Admin());
        Assert.Empty((await _cluster.Delete(sold.Customer.Id)).Errors);
    }

    [Fact]
    public async Task A_customer_reads_and_changes_only_himself_and_not_his_mailbox()
    {
        var (self, other) = (await _cluster.Customer(), await _cluster.Customer());
        var version = (await _cluster.Met(self.Id, self.Actor))!.Version;

        Assert.Null(await _cluster.Met(other.Id, self.Actor));
        Assert.Empty((await _cluster.Send(new UpdateCustomer(self.Id, version, Nothing with { Name = "Self" }), self.Actor)).Errors);
        await _cluster.Refuses(new UpdateCustomer(other.Id, version, Nothing with { Name = "Other" }), self.Actor, "CUSTOMER_NOT_FOUND", "customerId");
        await _cluster.Refuses(new UpdateCustomer(self.Id, version + 1, Nothing with { Email = "other@example.com" }), self.Actor, "FORBIDDEN", "email");
        await _cluster.Refuses(new DeleteCustomer(self.Id, "I want to be forgotten."), self.Actor, "FORBIDDEN");
        await _cluster.Refuses(Create(Somebody()), self.Actor, "FORBIDDEN");
    }

    [Fact]
    public async Task A_stations_staff_meet_those_who_booked_there_or_whom_they_wrote_down()
    {
        var (sold, elsewhere) = (await _cluster.Sold(), await _cluster.OpenStation(chefs: 1));
        var (here, there) = (Actors.Manager(sold.Station.Id), Actors.Manager(elsewhere.Id));
        var written = await _cluster.Entered(Somebody(), here);

        Assert.NotNull(await _cluster.Met(sold.Customer.Id, here));
        Assert.NotNull(await _cluster.Met(written, here));
        Assert.Null(await _cluster.Met(sold.Customer.Id, there));
        Assert.Null(await _cluster.Met(written, there));
        await _cluster.Refuses(new DeleteCustomer(written, "Entered twice by mistake."), there, "CUSTOMER_NOT_FOUND", "customerId");
        await _cluster.Refuses(new RestoreCustomer(written), Actors.Chef(sold.Station.Chefs[0].Id), "FORBIDDEN");
    }

    [Fact]
    public async Task Part_of_a_name_a_mailbox_or_a_number_finds_a_customer()
    {
        var id = await _cluster.Entered(Nothing with { Name = "Żaneta Quixote-Smith", Email = "zq.special@example.org", Phone = "(213) 555-0199" });

        foreach (var part in (string[])["quixote", "ŻANETA", "q.special@", "(213) 555-01", "555 0199", "5550199"])
        {
            Assert.Contains(id, (await _cluster.Searched(part)).Select(customer => customer.Id));
        }

        Assert.DoesNotContain(id, (await _cluster.Searched("quixotic")).Select(customer => customer.Id));
    }
}
