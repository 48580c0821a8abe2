using System.Net;

namespace MyHibachi.GraphQL.Tests.Transport;

public sealed class GatewayFixture : IAsyncLifetime
{
    public TestGateway Gateway { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Gateway = await TestGateway.Start();

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();
}

public sealed class HttpTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private readonly TestGateway _gateway = fixture.Gateway;

    [Fact]
    public async Task A_query_is_answered_with_its_data()
    {
        var answer = await _gateway.Post("""{"query":"query Q($t: String) { hello echo(text: $t) people { name age } }","operationName":"Q","variables":{"t":"é\n"}}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(HttpRequests.NewForm, answer.MediaType);
        Assert.Equal("""{"data":{"hello":"world","echo":"é\n","people":[{"name":"Person 0","age":0},{"name":"Person 1","age":1}]}}""", answer.Text);
    }

    [Fact]
    public async Task An_answer_is_kept_by_nobody()
    {
        var answer = await _gateway.Query("{ hello }");

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData(null, HttpRequests.NewForm)]
    [InlineData("*/*", HttpRequests.NewForm)]
    [InlineData("application/*", HttpRequests.NewForm)]
    [InlineData("application/json", HttpRequests.OldForm)]
    [InlineData("application/json, application/graphql-response+json", HttpRequests.OldForm)]
    [InlineData("application/json;q=0.9, application/graphql-response+json", HttpRequests.NewForm)]
    [InlineData("text/html, application/json;q=0.5, */*;q=0.1", HttpRequests.OldForm)]
    public async Task The_answer_comes_in_the_form_the_client_likes_best(string? accept, string form)
    {
        var answer = await _gateway.Query("{ hello }", accept: accept);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(form, answer.MediaType);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;q=0")]
    [InlineData("nonsense")]
    public async Task A_client_that_accepts_no_form_is_refused(string accept)
    {
        var answer = await _gateway.Query("{ hello }", accept: accept);

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.Status);
        Assert.Equal("NOT_ACCEPTABLE", answer.Code);
    }

    [Theory]
    [InlineData("{", "SYNTAX_ERROR")]
    [InlineData("{ unknown }", "VALIDATION_FAILED")]
    [InlineData("query A { hello } query B { hello }", "OPERATION_UNKNOWN")]
    [InlineData("fragment F on Query { hello }", "OPERATION_UNKNOWN")]
    [InlineData("query($n: Int!) { people(first: $n) { name } }", "INVALID_VALUE")]
    [InlineData("subscription { ticks { number } }", "STREAM_NEEDED")]
    public async Task A_request_that_cannot_be_executed_is_400_in_the_new_form_and_200_in_the_old(string query, string code)
    {
        var newForm = await _gateway.Query(query);
        var oldForm = await _gateway.Query(query, accept: HttpRequests.OldForm);

        Assert.Equal((HttpStatusCode.BadRequest, code), (newForm.Status, newForm.Code));
        Assert.Equal((HttpStatusCode.OK, code), (oldForm.Status, oldForm.Code));
        Assert.False(newForm.Json.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task A_mistake_in_a_query_is_told_with_its_place()
    {
        var answer = await _gateway.Query("{\n  hello\n  unknown\n}");

        Assert.Equal((3, 3), (answer.Error.GetProperty("locations")[0].GetProperty("line").GetInt32(), answer.Error.GetProperty("locations")[0].GetProperty("column").GetInt32()));
        Assert.Contains("unknown", answer.Message);
    }

    [Fact]
    public async Task A_wrong_value_is_told_with_its_variable()
    {
        var answer = await _gateway.Query("query($n: Int) { people(first: $n) { name } }", new { n = "many" });

        Assert.Equal("INVALID_VALUE", answer.Code);
        Assert.Contains("$n", answer.Message);
    }

    [Fact]
    public async Task One_of_several_operations_is_chosen_by_name()
    {
        var answer = await _gateway.Post("""{"query":"query A { hello } query B { nothing }","operationName":"B"}""");

        Assert.Equal("""{"data":{"nothing":null}}""", answer.Text);
    }

    [Fact]
    public async Task A_name_that_no_operation_has_is_refused()
    {
        var answer = await _gateway.Post("""{"query":"query A { hello }","operationName":"C"}""");

        Assert.Equal((HttpStatusCode.BadRequest, "OPERATION_UNKNOWN"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_get_asks_through_the_address()
    {
        var answer = await _gateway.Get("?query=query%20Q(%24t%3A%20String)%7Becho(text%3A%24t)%7D&operationName=Q&variables=%7B%22t%22%3A%22hi%22%7D");

        Assert.Equal("""{"data":{"echo":"hi"}}""", answer.Text);
    }

    [Fact]
    public async Task A_get_with_an_empty_operation_name_names_none()
    {
        var answer = await _gateway.Get("?query={hello}&operationName=&variables=");

        Assert.Equal("""{"data":{"hello":"world"}}""", answer.Text);
    }

    [Theory]
    [InlineData(HttpRequests.NewForm)]
    [InlineData(HttpRequests.OldForm)]
    [InlineData("text/event-stream")]
    public async Task A_get_changes_nothing(string accept)
    {
        var answer = await _gateway.Get("?query=mutation{count}", accept);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED"), (answer.Status, answer.Code));
        Assert.Equal(["GET", "POST"], answer.Content.Allow);
        Assert.Equal(0, _gateway.Service<Counter>().Count);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Other_methods_are_refused(string method)
    {
        var answer = await _gateway.Send(new HttpRequestMessage(new(method), ""));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
    }

    [Fact]
    public async Task A_mutation_is_posted()
    {
        await using var gateway = await TestGateway.Start();

        var answer = await gateway.Query("mutation { a: count b: count }");

        Assert.Equal("""{"data":{"a":1,"b":2}}""", answer.Text);
    }

    [Fact]
    public async Task What_a_resolver_takes_too_long_for_ends_with_a_timeout()
    {
        await using var gateway = await TestGateway.Start(new Dictionary<string, string?> { ["ExecutionTimeout"] = "00:00:00.050" });

        var answer = await gateway.Query("{ slow }");

        Assert.Equal("EXECUTION_TIMEOUT", answer.Code);
    }
}
