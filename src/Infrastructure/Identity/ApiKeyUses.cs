using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MyHibachi.Domain.Identity;
using Npgsql;

namespace MyHibachi.Infrastructure.Identity;

/// <summary>Notes in memory when keys are used, and writes that down now and then, all keys in one statement: a request by a key writes nothing.</summary>
internal sealed class ApiKeyUses(NpgsqlDataSource database)
{
    private readonly ConcurrentDictionary<ApiKeyId, DateTimeOffset> _lately = new();

    public void Note(ApiKeyId key, DateTimeOffset at) => _lately[key] = at;

    /// <summary>What another process wrote later stands.</summary>
    public async Task Write(CancellationToken ct)
    {
        var noted = _lately.ToArray();
        if (noted.Length == 0)
        {
            return;
        }

        await using var command = database.CreateCommand(
            """
            INSERT INTO api_key_uses (api_key_id, last_used_at)
            SELECT noted.id, noted.at FROM unnest($1, $2) AS noted (id, at) JOIN api_keys ON api_keys.id = noted.id
            ON CONFLICT (api_key_id) DO UPDATE SET last_used_at = EXCLUDED.last_used_at WHERE api_key_uses.last_used_at < EXCLUDED.last_used_at
            """);
        command.Parameters.Add(new() { Value = noted.Select(one => one.Key.Value).ToArray() });
        command.Parameters.Add(new() { Value = noted.Select(one => one.Value.UtcDateTime).ToArray() });
        await command.ExecuteNonQueryAsync(ct);
        foreach (var one in noted)
        {
            // Unless it was used again meanwhile.
            _lately.TryRemove(one);
        }
    }
}

/// <summary>Writes the uses down once a minute, and once more at the end.</summary>
internal sealed class ApiKeyUseWriter(ApiKeyUses uses, TimeProvider time, ILogger<ApiKeyUseWriter> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryWrite(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryWrite(stoppingToken);
        }
    }

    // A time that is a minute old is no loss; the next round brings it.
    private async Task TryWrite(CancellationToken ct)
    {
        try
        {
            await uses.Write(ct);
        }
        catch (Exception lost) when (lost is NpgsqlException or TimeoutException)
        {
            IdentityLog.UsesNotWritten(log, lost.GetType());
        }
    }
}
