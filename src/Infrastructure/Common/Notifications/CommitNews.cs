using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MyHibachi.Infrastructure.Common.Notifications;

/// <summary>
/// Tells every process, this one too, what was committed here: right behind the commit, and never as a part of it. A transaction that notifies holds a
/// lock of the whole database until it is on disk, so that commits would wait for each other. Whoever must not miss what a process did not
/// live to tell looks at the tables from time to time.
/// </summary>
internal sealed class CommitNews(NpgsqlDataSource database, TimeProvider time, ILogger<CommitNews> log) : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(500);

    private readonly Channel<(string Channel, string Payload)> _waiting =
        Channel.CreateUnbounded<(string Channel, string Payload)>(new() { SingleReader = true });

    /// <param name="channel">One of <see cref="NotificationChannels"/>.</param>
    public void Tell(string channel, string payload = "") => _waiting.Writer.TryWrite((channel, payload));

    /// <summary>Tells what waits, then ends.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        if (ExecuteTask is { } telling)
        {
            await telling.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            // What was committed while the last ones were told is told in one statement, in which PostgreSQL drops repetitions.
            List<(string Channel, string Payload)> batch = [];
            while (_waiting.Reader.TryRead(out var one))
            {
                batch.Add(one);
            }

            await TellAll([.. batch], stoppingToken);
        }
    }

    private async Task TellAll((string Channel, string Payload)[] batch, CancellationToken stopping)
    {
        for (var failures = 0; !await TryTell(batch, isFirst: failures == 0); failures++)
        {
            await Task.Delay(RetryAfter, time, stopping);
        }
    }

    private async Task<bool> TryTell((string Channel, string Payload)[] batch, bool isFirst)
    {
        try
        {
            await using var command = database.CreateCommand("SELECT pg_notify(channel, payload) FROM unnest($1, $2) AS news (channel, payload)");
            command.Parameters.Add(new() { Value = Array.ConvertAll(batch, one => one.Channel) });
            command.Parameters.Add(new() { Value = Array.ConvertAll(batch, one => one.Payload) });
            await command.ExecuteNonQueryAsync(CancellationToken.None);
            return true;
        }
        catch (Exception lost) when (lost is NpgsqlException or TimeoutException)
        {
            if (isFirst)
            {
                log.CannotTell(lost);
            }

            return false;
        }
    }
}
