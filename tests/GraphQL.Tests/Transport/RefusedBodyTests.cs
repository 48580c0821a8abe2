using System.Net;
using System.Text;

namespace MyHibachi.GraphQL.Tests.Transport;

public sealed class RefusedBodyTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private readonly TestGateway _gateway = fixture.Gateway;

    [Theory]
    [InlineData("")]
    [InlineData("NONSENSE")]
    [InlineData("""{"query":""")]
    [InlineData("""{"query":"{ hello }"} and more""")]
    [InlineData("""{"query":7}""")]
    [InlineData("""{"query":"{ hello }","variables":[7]}""")]
    [InlineData("""{"query":"{ hello }","variables":"x"}""")]
    [InlineData("""{"query":"{ hello }","extensions":1}""")]
    [InlineData("""{"query":"{ hello }","operationName":{}}""")]
    [InlineData("""{"query":"{ hello }","query":"{ nothing }"}""")]
    [InlineData("""{"query":"{ hello }","variables":{"a":1,"a":2}}""")]
    [InlineData("""{"query":"{ hello }","variables":{"a":1e999}}""")]
    [InlineData("""{"query":"\ud800"}""")]
    [InlineData("""{"query":"{ hello }","variables":{"a":"\ud800"}}""")]
    [InlineData("7")]
    public async Task What_is_not_a_request_in_json_is_refused_in_every_form(string body)
    {
        foreach (var accept in new[] { HttpRequests.NewForm, HttpRequests.OldForm, "text/event-stream" })
        {
            var answer = await _gateway.Post(body, accept: accept);

            Assert.Equal((HttpStatusCode.BadRequest, "MALFORMED_REQUEST"), (answer.Status, answer.Code));
            Assert.DoesNotContain("System", answer.Text);
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"query":null}""")]
    [InlineData("""{"query":""}""")]
    [InlineData("""{"qeury":"{ hello }"}""")]
    [InlineData("""{"Query":"{ hello }"}""")]
    public async Task A_request_without_a_query_is_refused(string body)
    {
        var answer = await _gateway.Post(body);

        Assert.Equal((HttpStatusCode.BadRequest, "QUERY_MISSING"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_get_without_a_query_is_refused()
    {
        var answer = await _gateway.Get("?variables={}");

        Assert.Equal((HttpStatusCode.BadRequest, "QUERY_MISSING"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_parameter_that_comes_twice_is_refused()
    {
        var answer = await _gateway.Get("?query={hello}&query={nothing}");

        Assert.Equal((HttpStatusCode.BadRequest, "MALFORMED_REQUEST"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Several_operations_at_once_are_refused()
    {
        var answer = await _gateway.Post(""" [{"query":"{ hello }"},{"query":"{ hello }"}]""");

        Assert.Equal((HttpStatusCode.BadRequest, "BATCH_NOT_ALLOWED"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_refused()
    {
        byte[] body = [.. "{\"query\":\"{ hello }\",\"operationName\":\""u8, 0xC3, 0x28, .. "\"}"u8];

        var answer = await _gateway.Post(body);

        Assert.Equal((HttpStatusCode.BadRequest, "MALFORMED_REQUEST"), (answer.Status, answer.Code));
        Assert.Contains("UTF-8", answer.Message);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData(null)]
    public async Task A_body_of_another_type_is_refused(string? contentType)
    {
        var answer = await _gateway.Post("""{"query":"{ hello }"}""", contentType);

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("Application/JSON")]
    public async Task Json_in_utf8_may_be_spelled_in_many_ways(string contentType)
    {
        var answer = await _gateway.Post("""{"query":"{ hello }"}""", contentType);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task A_body_of_five_megabytes_is_refused_without_being_read()
    {
        var answer = await _gateway.Post(Large(5_000_000));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "BODY_TOO_LARGE"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_body_that_does_not_tell_its_length_is_refused_once_it_is_too_long()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(Large(300_000)))) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = true;

        var answer = await _gateway.Send(request);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "BODY_TOO_LARGE"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_body_just_below_the_limit_is_read()
    {
        var answer = await _gateway.Post(Large(250_000));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    private static string Large(int length) => $$$"""{"query":"{ hello }","extensions":{"padding":"{{{new string('x', length)}}}"}}""";
}
