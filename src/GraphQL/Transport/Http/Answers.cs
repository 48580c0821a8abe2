using System.Text.Json;
using GraphQL;
using MyHibachi.GraphQL.Transport.Json;

namespace MyHibachi.GraphQL.Transport.Http;

/// <summary>Writes one result as the whole of an HTTP response.</summary>
internal static class Answers
{
    public static Task Write(HttpResponse response, AnswerForm form, ExecutionResult result) =>
        Write(response, form, result, Status(form, result));

    public static Task Refuse(HttpResponse response, AnswerForm form, RequestRefused refusal)
    {
        switch (refusal.Status)
        {
            case StatusCodes.Status401Unauthorized:
                response.Headers.WWWAuthenticate = "Bearer";
                break;
            case StatusCodes.Status405MethodNotAllowed:
                response.Headers.Allow = "GET, POST";
                break;
        }

        // Whoever waits for a stream gets none, so the refusal comes as what every client can read.
        var plain = form is AnswerForm.EventStream ? AnswerForm.Json : form;
        return Write(response, plain, new ExecutionResult(refusal), refusal.Status);
    }

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
        Protect(response);
        await body.FlushAsync(response.HttpContext.RequestAborted);
    }

    /// <summary>An answer depends on who asks, and is never anything but what its type says.</summary>
    public static void Protect(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
    }

    private static int Status(AnswerForm form, ExecutionResult result) =>
        result.Executed || form is AnswerForm.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
}
