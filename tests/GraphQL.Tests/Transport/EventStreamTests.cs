using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using MyHibachi.TestKit.Cluster;

namespace MyHibachi.GraphQL.Tests.Transport;

public sealed class EventStreamTests
{
    [Fact]
    public async Task Each_event_is_a_next_and_the_end_a_complete()
    {
        await using var gateway = await TestGateway.Start();
        using var stream = await EventStreamClient.Post(gateway, "subscription { ticks { number } }");
        gateway.Feed.Tell(1);
        gateway.Feed.Tell(2);

        Assert.Equal("text/event-stream", stream.MediaType);
        Assert.Equal(("next", """{"data":{"ticks":{"number":1}}}"""), await stream.Next());
        Assert.Equal(("next", """{"data":{"ticks":{"number":2}}}"""), await stream.Next());
        gateway.Feed.End();
        await stream.Completes();
        await gateway.Feed.Closed;
    }

    [Fact]
    public async Task A_subscription_may_be_asked_for_with_a_get()
    {
        await using var gateway = await TestGateway.Start();
        using var stream = await EventStreamClient.Get(gateway, "subscription { ticks { number } }");
        gateway.Feed.Tell(7);

        Assert.Equal(7, Number(await stream.NextResult()));
    }

    [Theory]
    [InlineData("{ hello }", """{"data":{"hello":"world"}}""")]
    [InlineData("mutation { count }", """{"data":{"count":1}}""")]
    public async Task A_query_or_mutation_is_a_stream_of_one(string query, string result)
    {
        await using var gateway = await TestGateway.Start();
        using var stream = await EventStreamClient.Post(gateway, query);

        Assert.Equal(("next", result), await stream.Next());
        await stream.Completes();
    }

    [Theory]
    [InlineData("{ unknown }", "VALIDATION_FAILED")]
    [InlineData("subscription { ticks {", "SYNTAX_ERROR")]
    [InlineData("subscription { forbidden { number } }", "FORBIDDEN")]
    public async Task A_request_that_cannot_be_executed_is_told_inside_the_stream(string query, string code)
    {
        await using var gateway = await TestGateway.Start();
        using var stream = await EventStreamClient.Post(gateway, query);

        var result = await stream.NextResult();

        Assert.Equal(code, Code(result));
        await stream.Completes();
    }

    [Fact]
    public async Task Each_event_has_a_scope_of_its_own_for_the_same_actor()
    {
        await using var gateway = await TestGateway.Start();
        using var stream = await EventStreamClient.Post(gateway, "subscription { ticks { actor scope } }", "Bearer good");
        gateway.Feed.Tell(1);
        gateway.Feed.Tell(2);

        var first = (await stream.NextResult()).GetProperty("data").GetProperty("ticks");
        var second = (await stream.NextResult()).GetProperty("data").GetProperty("ticks");

        Assert.StartsWith("user:11111111111111111111111111111111 from 127.0.0.1", first.GetProperty("actor").GetString());
        Assert.Equal(first.GetProperty("actor").GetString(), second.GetProperty("actor").GetString());
        Assert.NotEqual(first.GetProperty("scope").GetString(), second.GetProperty("scope").GetString());
    }

    [Fact]
    public async Task A_client_that_goes_away_lets_the_source_go()
    {
        await using var gateway = await TestGateway.Start();
        var stream = await EventStreamClient.Post(gateway, "subscription { ticks { number } }");
        await gateway.Feed.Opened;

        stream.Dispose();

        await gateway.Feed.Closed;
    }

    [Fact]
    public async Task An_event_that_cannot_be_resolved_does_not_end_the_stream()
    {
        await using var gateway = await TestGateway.Start();
        using var stream = await EventStreamClient.Post(gateway, "subscription { ticks { number boom } }");
        gateway.Feed.Tell(1);
        gateway.Feed.Tell(2);

        var first = await stream.NextResult();
        var second = await stream.NextResult();

        Assert.Equal("INTERNAL_ERROR", Code(first));
        Assert.Equal(2, Number(second));
    }

    [Fact]
    public async Task A_source_that_breaks_ends_the_stream_without_saying_why()
    {
        await using var gateway = await TestGateway.Start();
        using var stream = await EventStreamClient.Post(gateway, "subscription { ticks { number } }");
        gateway.Feed.Tell(1);
        gateway.Feed.Break(new InvalidOperationException("password=hunter2"));

        Assert.Equal(1, Number(await stream.NextResult()));
        var last = await stream.NextResult();
        Assert.Equal("INTERNAL_ERROR", Code(last));
        Assert.DoesNotContain("hunter2", last.GetRawText());
        await stream.Completes();
        Assert.Contains(gateway.Log.All, log => log.Cause?.Message is "password=hunter2");
    }

    [Fact]
    public async Task A_source_that_pushes_is_listened_to_as_well()
    {
        await using var gateway = await TestGateway.Start();
        using var stream = await EventStreamClient.Post(gateway, "subscription { pushed { number } }");
        await gateway.Feed.Opened;
        gateway.Feed.Push(5);

        Assert.Equal(5, (await stream.NextResult()).GetProperty("data").GetProperty("pushed").GetProperty("number").GetInt32());
        stream.Dispose();
        await gateway.Feed.Closed;
    }

    [Fact]
    public async Task A_quiet_stream_shows_that_it_is_alive()
    {
        var time = new FakeTimeProvider();
        await using var gateway = await TestGateway.Start(time: time);
        using var stream = await EventStreamClient.Post(gateway, "subscription { ticks { number } }");
        Assert.Equal([":", ""], [await stream.Line(), await stream.Line()]);
        await gateway.Feed.Opened;

        time.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal([":", ""], [await stream.Line(), await stream.Line()]);
    }

    [Fact]
    public async Task A_stream_ends_with_the_credentials_it_began_with()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var gateway = await TestGateway.Start(time: time);
        gateway.Authenticator.Good["Bearer short"] = time.GetUtcNow().AddSeconds(10);
        using var stream = await EventStreamClient.Post(gateway, "subscription { ticks { number } }", "Bearer short");
        await gateway.Feed.Opened;

        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("UNAUTHENTICATED", Code(await stream.NextResult()));
        await stream.Completes();
        await gateway.Feed.Closed;
    }

    [Fact]
    public async Task A_stream_ends_without_a_complete_when_the_program_stops()
    {
        await using var gateway = await TestGateway.Start();
        using var stream = await EventStreamClient.Post(gateway, "subscription { ticks { number } }");
        await gateway.Feed.Opened;

        await gateway.Stop().Soon();

        Assert.Null(await stream.Next());
        await gateway.Feed.Closed;
    }

    [Fact]
    public async Task A_reader_that_does_not_read_is_dropped_and_does_not_fill_the_memory()
    {
        await using var gateway = await TestGateway.Start(new Dictionary<string, string?> { ["SendTimeout"] = "00:00:01" });
        using var stream = await EventStreamClient.Post(gateway, "subscription { flood { number text } }");

        await gateway.Feed.Closed;

        // What the operating system and the server hold for a connection, in events of 100 kB; an unbounded queue holds thousands.
        Assert.InRange(gateway.Feed.Taken, 1, 500);
        await Eventually.True(() => Task.FromResult(gateway.Log.All.Any(log => log.Line.Contains("too slowly", StringComparison.Ordinal))), "the log tells why");
    }

    private static int Number(JsonElement result) => result.GetProperty("data").GetProperty("ticks").GetProperty("number").GetInt32();

    private static string? Code(JsonElement result) => result.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
