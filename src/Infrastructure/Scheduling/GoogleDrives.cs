using Microsoft.Extensions.Logging;
using MyHibachi.Application.Scheduling;
using MyHibachi.Domain.Scheduling;
using MyHibachi.Infrastructure.Common.Google;

namespace MyHibachi.Infrastructure.Scheduling;

/// <summary>
/// Takes drives from the cache, and asks Google for the others. Where Google cannot be asked, they are missing from the answer, so that the estimate
/// stands in: a party is not lost because a map is.
/// </summary>
internal sealed partial class GoogleDrives(DriveCache cache, GoogleDistanceMatrixApi google, DrivingSettings settings, TimeProvider time, ILogger<GoogleDrives> logger)
    : IDriveTimes
{
    private long _quietUntil;

    public bool AreMeasured => true;

    public async Task<IReadOnlyDictionary<Leg, MeasuredDrive>> Find(IReadOnlyCollection<Leg> legs, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var found = await cache.Find(legs, now, ct);
        if (now.UtcTicks < Interlocked.Read(ref _quietUntil))
        {
            return found;
        }

        foreach (var batch in DriveBatch.Of(legs.Where(leg => !found.ContainsKey(leg))))
        {
            if (await Ask(batch, ct) is not { } answer)
            {
                break;
            }

            await cache.Keep(answer, now + settings.KeepFor, ct);
            foreach (var (leg, drive) in answer)
            {
                found[leg] = new(drive, DriveSource.Google, now + settings.KeepFor);
            }
        }

        return found;
    }

    public async Task<IReadOnlyDictionary<Leg, MeasuredDrive>> Known(IReadOnlyCollection<Leg> legs, CancellationToken ct) =>
        await cache.Find(legs, time.GetUtcNow(), ct);

    private async Task<Dictionary<Leg, TimeSpan?>?> Ask(DriveBatch batch, CancellationToken ct)
    {
        try
        {
            return await google.Ask(batch, ct);
        }
        catch (GoogleUnavailableException unavailable)
        {
            Interlocked.Exchange(ref _quietUntil, (time.GetUtcNow() + settings.QuietFor).UtcTicks);
            LogUnavailable(unavailable.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Google could not be asked for drives ({Reason}); estimates stand in")]
    private partial void LogUnavailable(string reason);
}
