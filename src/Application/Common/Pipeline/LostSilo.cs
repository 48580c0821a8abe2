namespace MyHibachi.Application.Common.Pipeline;

/// <summary>Sees to requests that were on their way to a silo when it died.</summary>
internal static class LostSilo
{
    /// <summary>
    /// Sends once more what got no answer: the grain lives elsewhere by then. Only for requests with an idempotency key, so that
    /// what the dead silo had stored is answered and not done again.
    /// </summary>
    public static async Task<TResponse> Outlive<TResponse>(Func<Task<TResponse>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception lost) when (lost is OrleansMessageRejectionException or TimeoutException)
        {
            return await call();
        }
    }
}
