using MyHibachi.Application.Common;
using MyHibachi.Application.Messaging;
using Npgsql;

namespace MyHibachi.Infrastructure.Messaging;

/// <summary>Keeps messages where staff can read them, in the stead of a provider.</summary>
/// <param name="showSecrets">
/// Keeps what only the receiver may know, such as codes, where staff could read it: right on a developer's machine, where the outbox is the
/// only mailbox there is, and nowhere else.
/// </param>
internal sealed class LocalMessageSender(NpgsqlDataSource database, IIdGenerator ids, TimeProvider time, bool showSecrets = false) : IMessageSender
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
            ids.Next(), message.Key, message.Channel.ToString(), message.To, message.Subject,
            showSecrets ? message.Body : message.BodyWithoutSecret ?? message.Body, message.Template,
            message.Booking?.Value, message.Station?.Value, time.GetUtcNow().ToUniversalTime(),
        ];
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        }

        await command.ExecuteNonQueryAsync(ct);
    }
}
