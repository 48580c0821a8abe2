using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using MyHibachi.GraphQL.Tests.Transport;

namespace MyHibachi.GraphQL.Tests.Product;

/// <summary>A trace runs from the HTTP request through the grain to the SQL; by it the statements of one request are counted.</summary>
[Collection(ProductFixture.Name)]
public sealed class StatementTests(ProductFixture product)
{
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task A_list_of_bookings_with_all_that_hangs_on_them_takes_four_statements_however_long_it_is(int first)
    {
        for (var hour = 12; hour <= 21; hour += 3)
        {
            await product.Booked(await product.NewCustomer(), Bookings.NewDay(), hour);
        }

        var admin = await product.Admin();
        const string query =
            """
            query($first: Int!) {
              bookings(first: $first) {
                nodes { id station { code } customer { name } chef { name station { code } } timeline { step } price { items { description amount { cents } } } }
              }
            }
            """;
        var spans = await SpansOf(new { query, variables = new { first } }, admin);

        Assert.Equal(4, spans.Count(span => span.Source.Name is "Npgsql"));
    }

    [Theory]
    [InlineData("{ chefs(first: 10) { totalCount nodes { id station { code } home { city } timeOff { from } availability(from: \"2030-01-01\", to: \"2030-01-31\") { state } } } }", 3)]
    [InlineData("{ quotes(first: 10) { totalCount nodes { id price { total { cents } } customer { name profile { birthday } } station { code } } } }", 3)]
    [InlineData("{ customers(first: 10) { totalCount nodes { id name profile { addresses { city } consents { granted } } } } }", 2)]
    [InlineData("{ leads(first: 10) { totalCount nodes { id history { text } } } }", 3)]
    [InlineData("{ waitlist(first: 10) { totalCount nodes { id customer { name } station { code } } } }", 3)]
    [InlineData("{ stations { totalCount nodes { id workingHours { day } holidays { date } address { city } } } }", 2)]
    public async Task A_list_takes_no_more_statements_than_it_has_kinds_of_things(string query, int statements)
    {
        // Two of each, so that a statement for each would be seen.
        var (one, other, admin) = (await product.NewCustomer(), await product.NewCustomer(), await product.Admin());
        await Task.WhenAll(product.Quoted(one), product.Quoted(other), product.Waits(one, Bookings.NewDay()), product.Waits(other, Bookings.NewDay()));
        await new SampleRecords(product, one).Make("leadId");
        await new SampleRecords(product, other).Make("leadId");

        // What a process reads once, such as keys, roles and stations, may be read by whoever comes first.
        await SpansOf(new { query }, admin);

        Assert.Equal(statements, (await SpansOf(new { query }, admin)).Count(span => span.Source.Name is "Npgsql"));
    }

    [Theory]
    [InlineData("2027-03-01")]
    [InlineData("2027-05-01")]
    public async Task A_schedule_takes_three_statements_however_many_days_it_shows(string to)
    {
        await product.Booked(await product.NewCustomer(), Bookings.NewDay());
        const string query =
            """
            query($station: ID!, $to: LocalDate!) {
              schedule(stationId: $station, from: "2027-03-01", to: $to) {
                version
                days {
                  date
                  rows { chef { name } state timeOff { note } hours { from } stops { driveMinutes driveSource gapMinutes party { number status city postalCode guests startsAt endsAt } } }
                  unassigned { bookingId number }
                }
              }
            }
            """;
        var spans = await SpansOf(new { query, variables = new { station = await product.Sacramento(), to } }, await product.Admin());

        // The version, the parties and the chefs' names; with a map, its answers of before.
        Assert.Equal(3, spans.Count(span => span.Source.Name is "Npgsql"));
    }

    [Fact]
    public async Task A_change_is_traced_through_the_grain_down_to_the_SQL()
    {
        var customer = await product.NewCustomer();
        const string query = "mutation($input: CreateBookingInput!) { createBooking(input: $input) { booking { id } } }";

        var spans = await SpansOf(new { query, variables = new { input = Bookings.New(Bookings.NewDay()) } }, customer);

        Assert.Contains(spans, span => span.Source.Name.StartsWith("Microsoft.Orleans", StringComparison.Ordinal) && span.DisplayName.Contains("IBookingGrain", StringComparison.Ordinal));
        Assert.Contains(spans, span => span.Source.Name.StartsWith("Microsoft.Orleans", StringComparison.Ordinal) && span.DisplayName.Contains("IStationDayGrain", StringComparison.Ordinal));
        Assert.Contains(spans, span => span.Source.Name is "Npgsql");
    }

    private async Task<IReadOnlyCollection<Activity>> SpansOf(object body, string bearer)
    {
        var trace = ActivityTraceId.CreateRandom();
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore" || source.Name.StartsWith("Microsoft.Orleans", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == trace)
                {
                    spans.Enqueue(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = new StringContent(JsonSerializer.Serialize(body), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        var answer = await product.Send(request, authorization: bearer);
        Assert.False(answer.Json.TryGetProperty("errors", out _), answer.Text);
        return spans;
    }
}
