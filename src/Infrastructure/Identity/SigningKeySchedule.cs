using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>Looks once an hour whether another key is due. Every process does; one of them finds it so.</summary>
internal sealed class SigningKeySchedule(SigningKeyRotation rotation, TimeProvider time, ILogger<SigningKeySchedule> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await rotation.RotateWhenDue(stoppingToken);
            }
            catch (Exception lost) when (lost is NpgsqlException or TimeoutException)
            {
                IdentityLog.RotationPutOff(log, lost.GetType());
            }
        }
    }
}
