using System.Text.Json;

namespace MyHibachi.GraphQL.Transport.WebSockets;

/// <summary>A message of the protocol <c>graphql-transport-ws</c>, as it comes from a client.</summary>
internal sealed class SocketMessage
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public JsonElement Payload { get; init; }
}

/// <summary>What the types of messages are called.</summary>
internal static class SocketMessages
{
    public const string Init = "connection_init";

    public const string Ack = "connection_ack";

    public const string Ping = "ping";

    public const string Pong = "pong";

    public const string Subscribe = "subscribe";

    public const string Next = "next";

    public const string Error = "error";

    public const string Complete = "complete";
}
