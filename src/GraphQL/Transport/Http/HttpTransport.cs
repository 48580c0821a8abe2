using GraphQL;
using GraphQLParser.AST;
using MyHibachi.GraphQL.Transport.Execution;
using MyHibachi.GraphQL.Transport.Sse;

namespace MyHibachi.GraphQL.Transport.Http;

/// <summary>GraphQL over HTTP: one request, one answer, or one stream of them.</summary>
internal sealed class HttpTransport(GraphQLExecutor executor, Callers callers, EventStreams streams, GraphQLSettings settings, ILogger<HttpTransport> logger)
{
    public async Task Serve(HttpContext http)
    {
        var form = AnswerForms.Best(http.Request.Headers.Accept);
        try
        {
            await Answer(http, form ?? throw RequestRefused.NotAcceptable(), http.RequestAborted);
        }
        catch (RequestRefused refusal)
        {
            await Answers.Refuse(http.Response, form ?? AnswerForm.Json, refusal);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone: nobody is left to answer.
        }
        catch (Exception exception) when (exception is not BadHttpRequestException && Answers.IsUntouched(http.Response))
        {
            // Whatever page would tell of it otherwise is not one that GraphQL's clients can read.
            var requestId = Callers.RequestId(http);
            logger.RequestFailed(requestId, exception);
            await Answers.Fail(http.Response, form ?? AnswerForm.Json, UnhandledErrors.Anonymous(requestId));
        }
    }

    private async Task Answer(HttpContext http, AnswerForm form, CancellationToken ct)
    {
        var caller = await callers.Find(http.Request.Headers.Authorization, http, ct);
        var request = await Read(http.Request, ct);
        if (form is AnswerForm.EventStream)
        {
            await streams.Answer(http, request, caller);
        }
        else
        {
            await Answers.Write(http.Response, form, await Execute(http, request, caller, ct));
        }
    }

    private ValueTask<OperationRequest> Read(HttpRequest request, CancellationToken ct)
    {
        if (HttpMethods.IsPost(request.Method))
        {
            return RequestBody.Read(request, settings.MaxBodyBytes, ct);
        }

        return HttpMethods.IsGet(request.Method)
            ? ValueTask.FromResult(RequestParameters.Read(request.Query))
            : throw RequestRefused.MethodNotAllowed("Use GET or POST.");
    }

    private async Task<ExecutionResult> Execute(HttpContext http, OperationRequest request, Caller caller, CancellationToken ct)
    {
        try
        {
            var operation = executor.Prepare(request);
            SafeMethods.Check(http.Request, operation.Type);
            return operation.Type is OperationType.Subscription
                ? throw QueryRefused.NeedsAStream()
                : await executor.Run(operation, caller, ct);
        }
        catch (ExecutionError error) when (error is not RequestRefused)
        {
            return new ExecutionResult(error);
        }
    }
}

/// <summary>A GET changes nothing, so that links, caches and other sites may send it.</summary>
internal static class SafeMethods
{
    /// <exception cref="RequestRefused">The operation would change something.</exception>
    public static void Check(HttpRequest request, OperationType type)
    {
        if (type is OperationType.Mutation && !HttpMethods.IsPost(request.Method))
        {
            throw RequestRefused.MethodNotAllowed("A mutation is sent with POST.");
        }
    }
}
