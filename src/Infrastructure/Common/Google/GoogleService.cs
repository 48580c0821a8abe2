using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace MyHibachi.Infrastructure.Common.Google;

/// <summary>Google could not be asked, or did not answer what it documents.</summary>
/// <param name="reason">The status it gave, or the kind of failure; never the question or the key.</param>
internal sealed class GoogleUnavailableException(string reason) : Exception(reason)
{
    /// <summary>Google says that the same question may be answered in a moment.</summary>
    public const string TryAgain = "UNKNOWN_ERROR";

    public bool IsPassing => Message is TryAgain;
}

/// <summary>Asks one of Google's JSON services patiently.</summary>
internal sealed class GoogleService(IHttpClientFactory clients, string client, GoogleSettings settings, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly ResiliencePipeline _patience = Patience(settings, time);

    /// <param name="path">With its query, but without the key.</param>
    /// <param name="read">What the answer says; throws what it cannot make use of.</param>
    /// <exception cref="GoogleUnavailableException">There is no answer.</exception>
    public async Task<TAnswer> Ask<TReply, TAnswer>(string path, Func<TReply?, TAnswer> read, CancellationToken ct)
    {
        try
        {
            return await _patience.ExecuteAsync(async attempt => read(await Get<TReply>(path, attempt)), ct);
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutRejectedException or JsonException)
        {
            throw new GoogleUnavailableException(failure.GetType().Name);
        }
    }

    private async Task<TReply?> Get<TReply>(string path, CancellationToken ct)
    {
        using var http = clients.CreateClient(client);
        using var response = await http.GetAsync(new Uri($"{path}&key={Uri.EscapeDataString(settings.GoogleApiKey!)}", UriKind.Relative), ct);
        if (response.StatusCode >= HttpStatusCode.InternalServerError)
        {
            throw new GoogleUnavailableException(GoogleUnavailableException.TryAgain);
        }

        return response.IsSuccessStatusCode
            ? await response.Content.ReadFromJsonAsync<TReply>(Json, ct)
            : throw new GoogleUnavailableException($"HTTP {(int)response.StatusCode}");
    }

    // Quota and a refused key do not get better within seconds: only what Google says to try again is tried again.
    private static ResiliencePipeline Patience(GoogleSettings settings, TimeProvider time) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = settings.Retries,
                Delay = TimeSpan.FromMilliseconds(200),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = attempt => ValueTask.FromResult(
                    attempt.Outcome.Exception is HttpRequestException or TimeoutRejectedException or GoogleUnavailableException { IsPassing: true }),
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = settings.Timeout })
            .Build();
}
