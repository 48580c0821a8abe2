namespace MyHibachi.Application.Common.Pipeline;

/// <summary>Sees to requests for a grain whose silo died.</summary>
internal static class LostSilo
{
    // Together longer than a death goes unnoticed; then the grain lives elsewhere.
    private const int Attempts = 32;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Sends again what could not be sent. What was on its way when the silo died is sent once more if it may run twice.
    /// </summary>
    /// <param name="mayRunTwice">It has an idempotency key: what the dead silo had stored is answered and not done again.</param>
    public static async Task<TResponse> Outlive<TResponse>(Func<Task<TResponse>> call, bool mayRunTwice, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (OrleansMessageRejectionException unsent) when (attempt < Attempts && unsent is not SiloUnavailableException)
            {
                await Task.Delay(Pause, ct);
            }
            catch (Exception lost) when (mayRunTwice && lost is SiloUnavailableException or TimeoutException)
            {
                mayRunTwice = false;
            }
        }
    }
}
