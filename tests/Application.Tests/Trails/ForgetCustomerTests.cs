using MyHibachi.Application.Tests.Common;
using MyHibachi.Application.Tests.Customers;
using MyHibachi.Application.Trails;
using MyHibachi.TestKit.Cluster;
using Npgsql;

namespace MyHibachi.Application.Tests.Trails;

[Collection(OneCluster.Name)]
public sealed class ForgetCustomerTests(ClusterFixture fixture)
{
    private const string Reason = "Asked by letter of 3 May.";

    private readonly ProductCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task A_forgotten_customer_is_nowhere_in_the_trail_and_the_seals_still_hold()
    {
        var sold = await _cluster.Sold();
        await _cluster.Cancel(sold.Booking, sold.Customer.Actor);
        var (customer, street) = (sold.Customer.Id, (await _cluster.Stored(sold.Booking)).Venue.Street!);
        Assert.NotEqual(0, await Mentioning(street));

        Assert.Empty((await _cluster.Send(new ForgetCustomer(customer, Reason), Actors.Admin())).Errors);
        await _cluster.Settled();
        await _cluster.Sealed();

        Assert.Equal(0, await Mentioning(street));
        Assert.Equal(0, await _cluster.Tables.Value<long>("SELECT count(*) FROM audit_log WHERE subject_id = $1 AND (personal IS NOT NULL OR personal_salt IS NOT NULL)", customer.Value));
        Assert.Equal(0, await _cluster.Tables.Value<long>("SELECT count(*) FROM messages WHERE booking_id = $1 AND (recipient <> 'forgotten' OR body <> '')", sold.Booking.Value));
        Assert.Equal("Forgotten customer", await _cluster.Tables.Value<string>("SELECT name FROM customers WHERE id = $1", customer.Value));
        var verdict = await _cluster.Verify();
        Assert.Null(verdict.Flaw);
        Assert.True(verdict.Forgotten > 0);
    }

    [Fact]
    public async Task Of_a_party_that_was_sold_stays_what_the_books_need()
    {
        var sold = await _cluster.Sold();
        await _cluster.Tables.Execute("UPDATE bookings SET notes = '{\"Text\":\"Rings twice\",\"Tags\":[]}' WHERE id = $1", sold.Booking.Value);
        await _cluster.Cancel(sold.Booking, sold.Customer.Actor);
        var before = await _cluster.Stored(sold.Booking);

        Assert.Empty((await _cluster.Send(new ForgetCustomer(sold.Customer.Id, Reason), Actors.Admin())).Errors);
        await _cluster.Settled();

        var after = await _cluster.Stored(sold.Booking);
        Assert.Equal(before.Venue with { Street = $"Forgotten {sold.Booking.Value}" }, after.Venue);
        Assert.Equal((before.Price.Total, before.Slot, before.Party.Guests, null), (after.Price.Total, after.Slot, after.Party.Guests, after.Notes.Text));
        Assert.Equal(0, await _cluster.Tables.Value<long>("SELECT count(*) FROM quotes WHERE converted_to = $1 AND venue_street IS NOT NULL", sold.Booking.Value));
    }

    [Fact]
    public async Task Who_was_deleted_before_and_what_was_merged_are_forgotten_too()
    {
        var (deleted, kept, merged) = (await _cluster.Customer(), await _cluster.Customer(), await _cluster.Customer());
        await _cluster.Delete(deleted.Id);
        await _cluster.Merged(kept.Id, merged.Id);
        await _cluster.Refuses(new ForgetCustomer(merged.Id, Reason), Actors.Admin(), "CUSTOMER_MERGED", "customerId");

        Assert.Empty((await _cluster.Send(new ForgetCustomer(deleted.Id, Reason), Actors.Admin())).Errors);
        Assert.Empty((await _cluster.Send(new ForgetCustomer(kept.Id, Reason), Actors.Admin())).Errors);
        await _cluster.Settled();

        foreach (var customer in (Domain.Customers.CustomerId[])[deleted.Id, kept.Id, merged.Id])
        {
            Assert.Equal("Forgotten customer", await _cluster.Tables.Value<string>("SELECT name FROM customers WHERE id = $1", customer.Value));
            Assert.Equal(0, await _cluster.Tables.Value<long>("SELECT count(*) FROM audit_log WHERE subject_id = $1 AND personal IS NOT NULL", customer.Value));
        }
    }

    [Fact]
    public async Task The_trail_keeps_why()
    {
        var customer = await _cluster.Customer();
        await _cluster.Send(new ForgetCustomer(customer.Id, $" {Reason} "), Actors.Admin());

        Assert.Equal(Reason, await _cluster.Tables.Value<string>("SELECT reason FROM audit_log WHERE record_id = $1 AND action = 'ForgetCustomer'", customer.Id.Value));
    }

    [Fact]
    public async Task A_customer_with_a_party_to_come_is_kept()
    {
        var sold = await _cluster.Sold();

        await _cluster.Refuses(new ForgetCustomer(sold.Customer.Id, Reason), Actors.Admin(), "CUSTOMER_HAS_BOOKINGS", "customerId");
    }

    [Fact]
    public async Task Who_is_not_there_or_not_in_reach_cannot_be_forgotten()
    {
        var (customer, station) = (await _cluster.Customer(), await _cluster.OpenStation(chefs: 1));
        var manager = Actors.Manager(station.Id);

        await _cluster.Refuses(new ForgetCustomer(new(Guid.CreateVersion7()), Reason), Actors.Admin(), "CUSTOMER_NOT_FOUND", "customerId");
        await _cluster.Refuses(new ForgetCustomer(customer.Id, Reason), manager, "FORBIDDEN");
        await _cluster.Refuses(new ForgetCustomer(customer.Id, Reason), manager with { Permissions = Actors.Admin().Permissions }, "CUSTOMER_NOT_FOUND", "customerId");
        await _cluster.Refuses(new ForgetCustomer(customer.Id, "Too short"), Actors.Admin(), "REASON_LENGTH", "reason");
    }

    [Fact]
    public async Task Nobody_is_taken_out_of_the_trail_whom_the_trail_does_not_call_forgotten()
    {
        var sold = await _cluster.Sold();

        var refused = await Assert.ThrowsAsync<PostgresException>(() => _cluster.Tables.Execute("SELECT audit_forget($1)", sold.Customer.Id.Value));
        Assert.StartsWith("The audit trail does not tell", refused.MessageText, StringComparison.Ordinal);
    }

    private Task<long> Mentioning(string text) => _cluster.Tables.Value<long>("SELECT count(*) FROM audit_log a WHERE position($1 IN a::text) > 0", $"\"{text}\"");
}
