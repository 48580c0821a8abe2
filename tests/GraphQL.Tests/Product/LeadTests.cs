using System.Text.Json;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>Lost demand, as a visitor leaves it and as staff follow it up.</summary>
[Collection(ProductFixture.Name)]
public sealed class LeadTests(ProductFixture product)
{
    [Fact]
    public async Task A_form_left_half_way_is_followed_up_to_a_booking()
    {
        var (manager, day) = (await product.Manager(), Bookings.NewDay());
        var draft = new
        {
            contact = new { name = "Ada <script>alert(1)</script>", email = $"draft.{day}@example.com", phone = "(916) 555-0142" },
            address = new { postalCode = "95814" },
            party = new { adults = 12 },
            date = day,
            source = new { channel = "web", utmCampaign = "'; DROP TABLE leads; --" },
            consent = true,
            idempotencyKey = Bookings.NewKey(),
        };
        Assert.Empty((await product.Change("saveBookingDraft", draft, "", bearer: null)).Refusals);

        var lead = await Newest(manager);
        Assert.Equal(("FORM_ABANDONED", "NEW", day), (Text(lead, "reason"), Text(lead, "status"), Text(lead.GetProperty("wish"), "date")));
        Assert.Equal(("Ada <script>alert(1)</script>", "'; DROP TABLE leads; --"), (Text(lead.GetProperty("contact"), "name"), Text(lead.GetProperty("source"), "utmCampaign")));

        var id = lead.Id();
        var found = (await product.Ask("query($search: String) { leads(search: $search) { totalCount nodes { id } } }", new { search = $"DRAFT.{day}@" }, manager)).GetProperty("leads");
        Assert.Equal((1, id), (found.GetProperty("totalCount").GetInt32(), found.GetProperty("nodes")[0].Id()));
        var update = new { leadId = id, version = lead.GetProperty("version").GetInt32(), status = "CONTACTED", nextAction = "Call", nextActionAt = "2030-01-01T18:00:00Z" };
        Assert.Empty((await product.Change("updateLead", update, "lead { id }", manager)).Refusals);
        Assert.Equal(["StaleRecordError STALE_RECORD version"], (await product.Change("updateLead", update with { status = "LOST" }, "lead { id }", manager)).Refusals);
        var owner = (await product.Ask("{ me { id } }", bearer: manager)).GetProperty("me").Id();
        Assert.Equal(["StaleRecordError STALE_RECORD version"], (await product.Change("assignLead", new { leadId = id, update.version, ownerId = owner }, "lead { id }", manager)).Refusals);
        await product.Change("addLeadNote", new { leadId = id, text = "Wants it at six.", idempotencyKey = Bookings.NewKey() }, "lead { id }", manager);
        var convert = new { leadId = id, address = new { postalCode = "95814", street = $"{day} J Street" }, party = new { adults = 12 }, slot = Bookings.Slot(day), idempotencyKey = Bookings.NewKey() };
        var booking = (await product.Change("convertLead", convert, "booking { id status }", manager)).Of("booking");
        Assert.Equal("PENDING_DEPOSIT", Text(booking, "status"));

        lead = (await product.Ask("query($id: ID!) { lead(id: $id) { status convertedToId history { kind text } } }", new { id }, manager)).GetProperty("lead");
        Assert.Equal(("CONVERTED", booking.Id()), (Text(lead, "status"), Text(lead, "convertedToId")));
        Assert.Equal(["CAPTURED", "UPDATED", "NOTE", "CONVERTED"], lead.GetProperty("history").EnumerateArray().Select(entry => Text(entry, "kind")));
        Assert.Equal(
            ["LeadAlreadyConvertedError LEAD_ALREADY_CONVERTED leadId"],
            (await product.Change("convertLead", convert with { idempotencyKey = Bookings.NewKey() }, "booking { id }", manager)).Refusals);
    }

    [Fact]
    public async Task A_full_slot_puts_the_customer_into_the_queue_of_that_station_alone()
    {
        var day = Bookings.NewDay();
        string[] refusals = [];
        for (var parties = 0; refusals.Length == 0; parties++)
        {
            Assert.True(parties < 20);
            refusals = [.. (await product.Change("createBooking", Bookings.New(day, street: $"{day} {parties} K Street"), "booking { id }", await product.NewCustomer())).Refusals];
        }

        Assert.Equal(["SlotTakenError SLOT_TAKEN slot"], refusals);
        var lead = await Newest(await product.Manager());
        Assert.Equal(("NO_CHEF", day), (Text(lead, "reason"), Text(lead.GetProperty("wish"), "date")));
        var id = new { id = lead.Id() };
        Assert.Equal(JsonValueKind.Null, (await product.Ask("query($id: ID!) { lead(id: $id) { id } }", id, await product.Staff("manager.aus@myhibachi.example"))).GetProperty("lead").ValueKind);
    }

    [Fact]
    public async Task A_visitor_whom_nobody_serves_is_a_lead_once_they_agree()
    {
        var email = $"visitor.{Bookings.NewDay()}@example.com";
        var (contact, address, party, source) = (new { email }, new { postalCode = "96813" }, new { adults = 12 }, new { channel = "web" });
        var quote = new { contact, consent = false, address, party, source, idempotencyKey = Bookings.NewKey() };

        Assert.Equal(["ConsentRequiredError CONSENT_REQUIRED consent"], (await product.Change("calculateQuote", quote, "quote { id }", bearer: null)).Refusals);
        Assert.Empty(await Reasons(email));
        Assert.Equal(
            ["OutOfServiceAreaError OUT_OF_SERVICE_AREA address"], (await product.Change("calculateQuote", quote with { consent = true }, "quote { id }", bearer: null)).Refusals);
        Assert.Equal(["OUT_OF_AREA"], await Reasons(email));

        var draft = new { contact = new { email = $"draft.{email}" }, consent = true, address, reason = "OUT_OF_AREA", idempotencyKey = Bookings.NewKey() };
        Assert.Empty((await product.Change("saveBookingDraft", draft, "", bearer: null)).Refusals);
        Assert.Equal(["OUT_OF_AREA"], await Reasons($"draft.{email}"));
    }

    private async Task<IEnumerable<string?>> Reasons(string email)
    {
        var found = await product.Ask("query($email: String) { leads(search: $email) { nodes { reason contact { email } } } }", new { email }, await product.Admin());
        return found.GetProperty("leads").GetProperty("nodes").EnumerateArray()
            .Where(lead => Text(lead.GetProperty("contact"), "email") == email).Select(lead => Text(lead, "reason"));
    }

    private async Task<JsonElement> Newest(string bearer)
    {
        const string query =
            "{ leads(first: 1, where: { statuses: [NEW] }, order: { by: CAPTURED_AT, direction: DESCENDING }) { totalCount nodes { id version reason status wish { date } contact { name } source { utmCampaign } customer { name } history { kind } } } }";
        return (await product.Ask(query, bearer: bearer)).GetProperty("leads").GetProperty("nodes")[0];
    }

    private static string? Text(JsonElement node, string name) => node.GetProperty(name).GetString();
}
