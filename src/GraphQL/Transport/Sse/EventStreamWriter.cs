using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using GraphQL;
using Microsoft.AspNetCore.Http.Features;
using MyHibachi.GraphQL.Transport.Json;

namespace MyHibachi.GraphQL.Transport.Sse;

/// <summary>Writes events to one response, and a sign of life when there are none.</summary>
internal sealed class EventStreamWriter : IAsyncDisposable
{
    private readonly HttpContext _http;

    private readonly TimeSpan _patience;

    private readonly TimeProvider _time;

    private readonly ILogger _logger;

    private readonly SemaphoreSlim _writing = new(1);

    private readonly PeriodicTimer _beat;

    private readonly Task _beating;

    private EventStreamWriter(HttpContext http, GraphQLSettings settings, TimeProvider time, ILogger logger)
    {
        (_http, _patience, _time, _logger) = (http, settings.SendTimeout, time, logger);
        _beat = new(settings.KeepAlive, time);
        _beating = Beat();
    }

    /// <summary>The client does not read, and was dropped.</summary>
    public bool IsLost { get; private set; }

    private PipeWriter Body => _http.Response.BodyWriter;

    /// <summary>Sends the head of the response at once, so that the client knows the stream is open.</summary>
    public static async Task<EventStreamWriter> Open(HttpContext http, GraphQLSettings settings, TimeProvider time, ILogger logger)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-cache, no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        // A proxy that collects the response before it passes it on would keep the events.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var stream = new EventStreamWriter(http, settings, time, logger);
        await stream.StayAlive();
        return stream;
    }

    public Task Next(ExecutionResult result) => Write(body =>
    {
        body.Write("event: next\ndata: "u8);
        using (var json = new Utf8JsonWriter(body, Wire.Writing))
        {
            ResultWriter.Write(json, result);
        }

        body.Write("\n\n"u8);
    });

    public Task Complete() => Write(body => body.Write("event: complete\ndata:\n\n"u8));

    public async ValueTask DisposeAsync()
    {
        _beat.Dispose();
        await _beating;
        _writing.Dispose();
    }

    private async Task Beat()
    {
        try
        {
            while (await _beat.WaitForNextTickAsync())
            {
                await StayAlive();
            }
        }
        catch (OperationCanceledException)
        {
            // The connection is gone; whoever waits for the next event learns it from the same token.
        }
    }

    private Task StayAlive() => Write(body => body.Write(":\n\n"u8));

    private async Task Write(Action<PipeWriter> write)
    {
        await _writing.WaitAsync(_http.RequestAborted);
        try
        {
            write(Body);
            await Flush();
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task Flush()
    {
        using var patience = new CancellationTokenSource(_patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, _http.RequestAborted);
        try
        {
            await Body.FlushAsync(either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            // The server may have aborted the request already: it does so itself when a flush is cancelled.
            _logger.ReaderTooSlow();
            IsLost = true;
            _http.Abort();
            throw;
        }
    }
}
