using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using MyHibachi.GraphQL.Transport.Execution;
using MyHibachi.GraphQL.Transport.Json;

namespace MyHibachi.GraphQL.Transport.Http;

/// <summary>Writes one result as the whole of an HTTP response.</summary>
internal static class Answers
{
    /// <summary>An operation that was refused as a whole because of who asks is answered like a request that was.</summary>
    public static Task Write(HttpResponse response, AnswerForm form, ExecutionResult result) =>
        !result.Executed && result.Errors?.OfType<RequestRefused>().FirstOrDefault() is { } refusal
            ? Refuse(response, form, refusal)
            : Write(response, form, result, Status(form, result));

    public static Task Refuse(HttpResponse response, AnswerForm form, RequestRefused refusal)
    {
        response.Headers.RetryAfter = refusal.RetryAfter?.ToString(CultureInfo.InvariantCulture);
        switch (refusal.Status)
        {
            case StatusCodes.Status401Unauthorized:
                response.Headers.WWWAuthenticate = "Bearer";
                break;
            case StatusCodes.Status405MethodNotAllowed:
                response.Headers.Allow = "GET, POST";
                break;
        }

        return Write(response, Plain(form), new ExecutionResult(refusal), refusal.Status);
    }

    public static Task Fail(HttpResponse response, AnswerForm form, ExecutionError error) =>
        Write(response, Plain(form), new ExecutionResult(error), StatusCodes.Status500InternalServerError);

    /// <summary>Nothing of an answer was written yet, so another can take its place.</summary>
    public static bool IsUntouched(HttpResponse response) => !response.HasStarted && response.BodyWriter.UnflushedBytes is 0;

    // Whoever waits for a stream gets none, so what is wrong comes as what every client can read.
    private static AnswerForm Plain(AnswerForm form) => form is AnswerForm.EventStream ? AnswerForm.Json : form;

    private static async Task Write(HttpResponse response, AnswerForm form, ExecutionResult result, int status)
    {
        var body = response.BodyWriter;
        using (var json = new Utf8JsonWriter(body, Wire.Writing))
        {
            ResultWriter.Write(json, result);
            json.Flush();
            response.ContentLength = json.BytesCommitted;
        }

        response.StatusCode = status;
        response.ContentType = form.ContentType();
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        await body.FlushAsync(response.HttpContext.RequestAborted);
    }

    private static int Status(AnswerForm form, ExecutionResult result) =>
        result.Executed || form is AnswerForm.Json ? StatusCodes.Status200OK : result.Errors?.FirstOrDefault() switch
        {
            TimeoutError => StatusCodes.Status503ServiceUnavailable,
            { Code: UnhandledErrors.Code } => StatusCodes.Status500InternalServerError,
            _ => StatusCodes.Status400BadRequest,
        };
}
