using System.Net;
using System.Net.Http.Headers;
using MyHibachi.GraphQL.Tests.Transport;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>A chef's calendar as calendar programs read it.</summary>
[Collection(ProductFixture.Name)]
public sealed class ChefCalendarTests(ProductFixture product)
{
    [Fact]
    public async Task Whoever_has_the_address_reads_the_parties_until_they_are_anothers()
    {
        var (manager, customer) = (await product.Manager(), await product.NewCustomer());
        var (chef, path) = await ChefWithCalendar(manager);
        var booking = await product.Booked(customer, Bookings.NewDay());
        Assert.Empty((await product.Change("assignChef", new { bookingId = booking, chefId = chef }, "booking { id }", manager)).Refusals);
        var number = (await product.Ask("query($id: ID!) { booking(id: $id) { number } }", new { id = booking }, manager)).GetProperty("booking").GetProperty("number").GetString()!;

        using var answer = await Get(path);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "text/calendar; charset=utf-8", "max-age=300, private"), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString(), answer.Headers.CacheControl!.ToString()));
        Assert.Contains(number, text, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.com", text, StringComparison.Ordinal);

        using var same = await Get(path, answer.Headers.ETag);
        Assert.Equal((HttpStatusCode.NotModified, ""), (same.StatusCode, await same.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Empty((await product.Change("cancelBooking", Bookings.Cancel(booking), "booking { id }", customer)).Refusals);
        using var later = await Get(path, answer.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        Assert.DoesNotContain(number, await later.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_was_revoked_renewed_or_changed_by_one_character_is_answered_with_nothing()
    {
        var manager = await product.Manager();
        var (chef, old) = await ChefWithCalendar(manager);
        for (var place = old.LastIndexOf('/') + 1; place < old.LastIndexOf('.'); place++)
        {
            await LeadsNowhere(old[..place] + (old[place] is 'A' ? 'B' : 'A') + old[(place + 1)..]);
        }

        await LeadsNowhere("/calendars/chefs/x.ics");
        var path = await Link(chef, manager);
        await LeadsNowhere(old);
        using (var answer = await Get(path))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Empty((await product.Change("revokeChefCalendarLink", new { chefId = chef }, "chefId", manager)).Refusals);
        await LeadsNowhere(path);
        var hash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(path.Split('/', '.')[^2])));
        Assert.Equal(1, await product.Tables.Value<long>("SELECT count(*) FROM chef_feeds WHERE encode(hash, 'hex') = lower($1) AND revoked_at IS NOT NULL", hash));
        Assert.Equal(0, await product.Tables.Value<long>("SELECT count(*) FROM audit_log WHERE record = 'chef_feeds' AND (before::text || after::text) ILIKE '%' || $1 || '%'", hash));
    }

    private async Task LeadsNowhere(string path)
    {
        using var answer = await Get(path);
        Assert.Equal((HttpStatusCode.NotFound, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    private async Task<HttpResponseMessage> Get(string path, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(product.Address, path));
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await product.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<(string Chef, string Path)> ChefWithCalendar(string manager)
    {
        var hired = new { stationId = await product.Sacramento(), name = "Cal Endar", home = new { postalCode = "95814" }, minGuests = 1, maxGuests = 20, idempotencyKey = Bookings.NewKey() };
        var chef = (await product.Change("createChef", hired, "chef { id }", manager)).Of("chef").Id();
        return (chef, await Link(chef, manager));
    }

    private async Task<string> Link(string chef, string manager) =>
        (await product.Change("createChefCalendarLink", new { chefId = chef }, "path", manager)).Of("path").GetString()!;
}
