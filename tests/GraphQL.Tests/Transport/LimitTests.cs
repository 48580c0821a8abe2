using System.Net;
using MyHibachi.GraphQL.Transport.Execution;

namespace MyHibachi.GraphQL.Tests.Transport;

public sealed class LimitTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private readonly TestGateway _gateway = fixture.Gateway;

    [Theory]
    [InlineData(14, null)]
    [InlineData(15, "QUERY_TOO_DEEP")]
    [InlineData(48, "QUERY_TOO_DEEP")]
    [InlineData(1_000, "QUERY_TOO_DEEP")]
    public async Task Fields_are_nested_up_to_the_limit(int levels, string? code) => await Expect(Nested(levels), code);

    [Fact]
    public async Task Fragments_do_not_hide_depth()
    {
        var query = "{ person { ...A } } fragment A on Person { " + Repeat("best { ", 7) + "...B" + Repeat(" }", 7) + " }"
            + " fragment B on Person { " + Repeat("best { ", 7) + "name" + Repeat(" }", 7) + " }";

        await Expect(query, "QUERY_TOO_DEEP");
    }

    [Fact]
    public async Task Inline_fragments_add_no_depth() =>
        await Expect("{ person { " + Repeat("... on Person { best { ", 12) + "name" + Repeat(" } }", 12) + " } }", null);

    [Theory]
    [InlineData(200, null)]
    [InlineData(201, "QUERY_TOO_WIDE")]
    [InlineData(1_000, "QUERY_TOO_WIDE")]
    public async Task Root_fields_are_counted(int count, string? code) => await Expect($"{{ {Repeat("hello ", count)} }}", code);

    [Fact]
    public async Task A_thousand_aliases_are_refused() =>
        await Expect($"{{ person {{ {string.Concat(Enumerable.Range(0, 1_000).Select(index => $"a{index}: name "))} }} }}", "QUERY_TOO_WIDE");

    [Theory]
    [InlineData(999, null)]
    [InlineData(1_000, "QUERY_TOO_WIDE")]
    public async Task Fields_are_counted(int count, string? code) => await Expect($"{{ person {{ {Repeat("name ", count)} }} }}", code);

    [Fact]
    public async Task Fields_of_a_fragment_count_wherever_it_is_spread()
    {
        // Thirty fragments that each spread the next one twice stand for a thousand million fields.
        var fragments = Enumerable.Range(0, 30).Select(index => $"fragment F{index} on Person {{ ...F{index + 1} ...F{index + 1} }} ");

        await Expect("{ person { ...F0 } } " + string.Concat(fragments) + "fragment F30 on Person { name }", "QUERY_TOO_WIDE");
    }

    [Fact]
    public async Task A_fragment_inside_itself_is_named_as_such()
    {
        var answer = await _gateway.Query("{ person { ...A } } fragment A on Person { name ...B } fragment B on Person { ...A }");

        Assert.Equal((HttpStatusCode.BadRequest, "VALIDATION_FAILED"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_long_chain_of_fragments_breaks_nothing()
    {
        var fragments = Enumerable.Range(0, 450).Select(index => $"fragment F{index} on Person {{ ...F{index + 1} }} ");

        await Expect("{ person { ...F0 } } " + string.Concat(fragments) + "fragment F450 on Person { name }", null);
    }

    [Fact]
    public async Task A_document_has_a_longest_length() => await Expect($"{{ hello }} # {new string('x', 20_000)}", "QUERY_TOO_LONG");

    [Theory]
    [InlineData(100, null)]
    [InlineData(100_000, "QUERY_TOO_COSTLY")]
    [InlineData(int.MaxValue, "QUERY_TOO_COSTLY")]
    public async Task A_list_costs_as_much_as_it_may_bring(int first, string? code)
    {
        var answer = await _gateway.Query("query($n: Int) { people(first: $n) { name } }", new { n = first });

        Assert.Equal(code, answer.Json.TryGetProperty("errors", out _) ? answer.Code : null);
    }

    [Fact]
    public async Task Lists_inside_lists_multiply() =>
        await Expect("{ people(first: 100) { friends(first: 100) { friends(first: 100) { name } } } }", "QUERY_TOO_COSTLY");

    [Fact]
    public async Task A_negative_length_pays_for_nothing() =>
        await Expect("{ a: people(first: -1000000) { name } b: people(first: 100000) { name } }", "QUERY_TOO_COSTLY");

    [Fact]
    public async Task A_document_that_is_known_is_still_weighed()
    {
        const string Query = "query Weighed($n: Int) { people(first: $n) { name } }";
        var first = await _gateway.Query(Query, new { n = 1 });
        Assert.True(_gateway.Service<Documents>().Read(Query).IsValid);

        var second = await _gateway.Query(Query, new { n = 1_000_000 });

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal("QUERY_TOO_COSTLY", second.Code);
    }

    [Fact]
    public async Task A_document_that_is_known_still_has_its_variables_checked()
    {
        const string Query = "query Checked($n: Int) { people(first: $n) { name } }";
        await _gateway.Query(Query, new { n = 1 });

        var answer = await _gateway.Query(Query, new { n = "x" });

        Assert.Equal("INVALID_VALUE", answer.Code);
    }

    [Fact]
    public async Task A_document_that_is_refused_is_not_remembered_as_valid()
    {
        const string Query = "{ refusedAndForgotten }";
        await _gateway.Query(Query);

        Assert.False(_gateway.Service<Documents>().Read(Query).IsValid);
    }

    [Fact]
    public async Task A_document_full_of_mistakes_gets_few_errors()
    {
        var answer = await _gateway.Query($"{{ {string.Concat(Enumerable.Range(0, 150).Select(index => $"x{index} "))} }}");

        Assert.Equal(20, answer.Json.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task What_tools_ask_of_a_schema_is_within_the_limits()
    {
        var answer = await _gateway.Query(Introspection.Question);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Query", answer.Data.GetProperty("__schema").GetProperty("queryType").GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_schema_cannot_be_asked_to_death() =>
        await Expect("{ __schema { types { fields { type { fields { type { fields { type { fields { type { fields { name } } } } } } } } } } } }", "QUERY_TOO_COSTLY");

    [Fact]
    public async Task The_schema_is_not_told_outside_development()
    {
        await using var gateway = await TestGateway.Start(environment: "Production");

        var answer = await gateway.Query("{ __schema { queryType { name } } }");

        Assert.Equal((HttpStatusCode.BadRequest, "INTROSPECTION_OFF"), (answer.Status, answer.Code));
        Assert.Equal("Query", (await gateway.Query("{ __typename }")).Data.GetProperty("__typename").GetString());
    }

    [Fact]
    public async Task Limits_are_settings()
    {
        await using var gateway = await TestGateway.Start(new Dictionary<string, string?> { ["MaxDepth"] = "2", ["MaxCost"] = "3", ["Introspection"] = "false" });

        Assert.Equal("QUERY_TOO_DEEP", (await gateway.Query("{ person { best { name } } }")).Code);
        Assert.Equal("QUERY_TOO_COSTLY", (await gateway.Query("{ a: hello b: hello c: hello d: hello }")).Code);
        Assert.Equal("INTROSPECTION_OFF", (await gateway.Query("{ __type(name: \"Person\") { name } }")).Code);
    }

    private async Task Expect(string query, string? code)
    {
        var answer = await _gateway.Query(query);
        Assert.Equal(code is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(code, answer.Json.TryGetProperty("errors", out _) ? answer.Code : null);
    }

    private static string Nested(int levels) => "{ person { " + Repeat("best { ", levels - 1) + "name" + Repeat(" }", levels - 1) + " } }";

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
