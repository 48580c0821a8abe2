using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MyHibachi.Application.Common;
using MyHibachi.Application.Leads;
using MyHibachi.Domain.Customers;
using MyHibachi.Domain.Leads;
using MyHibachi.Domain.Quotes;
using Npgsql;

namespace MyHibachi.Infrastructure.Leads;

/// <summary>
/// Turns prices that were seen and left into leads. It asks the database what is left, so nothing is lost when nobody was running; several may look at
/// once, for a quote is captured once.
/// </summary>
internal sealed class AbandonedQuotes(
    NpgsqlDataSource database, IServiceScopeFactory scopes, LeadSettings settings, TimeProvider time, ILogger<AbandonedQuotes> log) : BackgroundService
{
    private const int AtMost = 100;

    // A visitor's quote has nobody to come back to; whoever booked since has what they wanted. The key is the one that CaptureLead leaves.
    private const string Left =
        """
        SELECT q.id, c.id FROM quotes q JOIN customers c ON c.id = living_customer_of(q.owner)
        WHERE q.converted_to IS NULL AND q.created_at <= $1 AND q.created_at > $2
          AND NOT EXISTS (SELECT FROM bookings b WHERE b.customer_id = c.id AND b.created_at >= q.created_at)
          AND NOT EXISTS (
              SELECT FROM idempotency_keys k WHERE k.principal = 'system'
              AND k.key = 'lead/quote/' || replace(q.id::text, '-', '') || '/' || replace(c.id::text, '-', ''))
        ORDER BY q.created_at LIMIT $3
        """;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.LookEvery, time);
        do
        {
            await TryLook(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryLook(CancellationToken stopping)
    {
        try
        {
            foreach (var (quote, customer) in await Find(stopping))
            {
                await Capture(quote, customer, stopping);
            }
        }
        catch (Exception lost) when (lost is NpgsqlException or TimeoutException)
        {
            log.QuotesNotRead(lost);
        }
    }

    private async Task<List<(Guid Quote, Guid Customer)>> Find(CancellationToken ct)
    {
        var now = time.GetUtcNow().ToUniversalTime();
        await using var command = database.CreateCommand(Left);
        command.Parameters.Add(new() { Value = now - settings.QuoteAbandonedAfter });
        command.Parameters.Add(new() { Value = now - settings.QuoteForgottenAfter });
        command.Parameters.Add(new() { Value = AtMost });
        await using var reader = await command.ExecuteReaderAsync(ct);
        List<(Guid Quote, Guid Customer)> found = [];
        while (await reader.ReadAsync(ct))
        {
            found.Add((reader.GetGuid(0), reader.GetGuid(1)));
        }

        return found;
    }

    private async Task Capture(Guid quote, Guid customer, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Value = Actor.System;
        var demand = new LostDemand(new CustomerId(customer), null, null, new QuoteId(quote), null, null, $"quote/{quote:N}");
        await scope.ServiceProvider.GetRequiredService<ISender>().Send(new CaptureLead(demand, LeadReason.QuoteAbandoned), ct);
    }
}

internal static partial class QuoteLog
{
    [LoggerMessage(LogLevel.Warning, "Quotes that were left cannot be looked for; the next round will")]
    public static partial void QuotesNotRead(this ILogger logger, Exception cause);
}
