namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>Records of one customer of Sacramento's station, to be asked about. What may be changed or deleted is made anew each time.</summary>
internal sealed class SampleRecords(ProductFixture product, string owner)
{
    private static readonly int[] Hours = [12, 15, 18, 21];

    private readonly HashSet<string> _made = [];

    private string _day = Bookings.NewDay();

    private string? _chef;

    private int _bookings;

    // A customer has few open at a time; withdrawing it twice does no harm.
    private string? _negotiation;

    /// <summary>The ids of all that were made.</summary>
    public IReadOnlySet<string> Made => _made;

    /// <summary>An id for each that the field needs, by the argument's name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> For(RootField field)
    {
        var ids = new Dictionary<string, string>();
        foreach (var need in field.Needs)
        {
            var id = await Make(need);
            _made.Add(id);
            ids[need] = id;
        }

        return ids;
    }

    public async Task<string> Make(string need) => need switch
    {
        "bookingId" or "nodeId" => await Booking(),
        "quoteId" => await product.Quoted(owner),
        "stationId" => await product.Sacramento(),
        "chefId" => _chef = await Chef(),
        "requestId" or "timeOffRequestId" => await TimeOffRequest(),
        "customerId" => (await product.Ask("query($id: ID!) { booking(id: $id) { customer { id } } }", new { id = await Booking() }, owner))
            .GetProperty("booking").GetProperty("customer").Id(),
        "duplicateId" => (await product.Ask("{ customers { nodes { id } } }", bearer: await product.NewCustomer())).GetProperty("customers").GetProperty("nodes")[0].Id(),
        "mergeId" => await Merge(),
        "leadId" => await Lead(),
        "waitlistEntryId" or "entryId" => await product.Waits(owner, Bookings.NewDay()),
        "negotiationId" => _negotiation ??= await product.Negotiates(owner, Bookings.NewDay()),
        "holdId" => await Hold(),
        "planId" or "dayPlanId" => await DayPlan(),
        "userId" => (await product.Ask("{ me { id } }", bearer: await product.NewCustomer())).GetProperty("me").Id(),
        "apiKeyId" => (await product.ApiKey("lead:read")).Id,
        "ownerId" => (await product.Ask("{ me { id } }", bearer: await product.Manager())).GetProperty("me").Id(),
        _ => Bookings.NoId,
    };

    // One slot, and so one hold, until it is released.
    private async Task<string> Hold()
    {
        var hold = new { address = new { postalCode = "95814" }, guests = 10, slot = new { date = "2027-02-01", time = "18:00" }, idempotencyKey = Bookings.NewKey() };
        return (await product.Change("holdSlot", hold, "hold { id }", owner)).Of("hold").Id();
    }

    private async Task<string> Chef()
    {
        var chef = new
        {
            stationId = await product.Sacramento(),
            name = "Aaron Sample",
            home = new { postalCode = "95814" },
            minGuests = 1,
            maxGuests = 10,
            idempotencyKey = Bookings.NewKey(),
        };
        return (await product.Change("createChef", chef, "chef { id }", await product.Manager())).Of("chef").Id();
    }

    // Of the chef that was made for the same field, if there was one.
    private async Task<string> TimeOffRequest()
    {
        var wish = new { chefId = _chef ??= await Chef(), from = "2030-04-08", to = "2030-04-09", idempotencyKey = Bookings.NewKey() };
        return (await product.Change("requestTimeOff", wish, "request { id }", await product.Manager())).Of("request").Id();
    }

    private async Task<string> Merge()
    {
        var (customer, duplicate) = (await Make("customerId"), await Make("duplicateId"));
        var merge = new
        {
            customerId = customer,
            version = await Version(customer),
            duplicateId = duplicate,
            duplicateVersion = await Version(duplicate),
            reason = "The same person twice.",
            idempotencyKey = Bookings.NewKey(),
        };
        return (await product.Change("mergeCustomers", merge, "merge { id }", await product.Admin())).Of("merge").Id();
    }

    private async Task<int> Version(string customer) =>
        (await product.Ask("query($id: ID!) { customer(id: $id) { version } }", new { id = customer }, await product.Admin())).GetProperty("customer").GetProperty("version").GetInt32();

    private async Task<string> Lead()
    {
        var draft = new
        {
            consent = true,
            contact = new { email = $"somebody{_made.Count}@example.com", name = "Somebody", phone = "+19165550188" },
            address = new { postalCode = "95814", street = "1 K Street" },
            date = "2030-01-01",
            time = "18:00:00",
            party = new { adults = 12 },
            source = new { channel = "web", utmSource = "a", utmMedium = "b", utmCampaign = "c", utmTerm = "d", utmContent = "e", referrer = "https://example.com/" },
            idempotencyKey = Bookings.NewKey(),
        };
        Assert.Empty((await product.Change("saveBookingDraft", draft, "__typename", bearer: null)).Refusals);
        return (await product.Ask("{ leads(first: 1) { nodes { id } } }", bearer: await product.Manager())).GetProperty("leads").GetProperty("nodes")[0].Id();
    }

    private async Task<string> DayPlan()
    {
        var day = new { stationId = await product.Sacramento(), date = Bookings.NewDay(), idempotencyKey = Bookings.NewKey() };
        return (await product.Change("optimizeDay", day, "plan { id }", await product.Manager())).Of("plan").Id();
    }

    private Task<string> Booking()
    {
        var hour = Hours[_bookings++ % Hours.Length];
        _day = hour == Hours[0] ? Bookings.NewDay() : _day;
        return product.Booked(owner, _day, hour);
    }
}
