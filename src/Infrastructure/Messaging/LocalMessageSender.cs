using MyHibachi.Application.Common;
using MyHibachi.Application.Messaging;
using Npgsql;

namespace MyHibachi.Infrastructure.Messaging;

/// <summary>Keeps messages where staff can read them, in the stead of a provider.</summary>
internal sealed class LocalMessageSender(NpgsqlDataSource database, IIdGenerator ids, TimeProvider time) : IMessageSender
{
    public async Task Send(OutgoingMessage message, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            INSERT INTO messages (id, key, channel, recipient, subject, body, template, booking_id, station_id, sent_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (key) DO NOTHING
            """);
        object?[] values =
        [
            ids.Next(), message.Key, message.Channel.ToString(), message.To, message.Subject, message.Body, message.Template,
            message.Booking?.Value, message.Station?.Value, time.GetUtcNow().ToUniversalTime(),
        ];
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        }

        await command.ExecuteNonQueryAsync(ct);
    }
}
