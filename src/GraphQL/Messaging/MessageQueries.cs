using GraphQL;
using MyHibachi.Application.Common;
using MyHibachi.Application.Messaging;
using MyHibachi.Domain.Bookings;
using MyHibachi.Domain.Messaging;
using MyHibachi.GraphQL.Bookings;
using MyHibachi.GraphQL.Common;

namespace MyHibachi.GraphQL.Messaging;

/// <summary>A text message or an email that was handed to its sender.</summary>
[Name("Message")]
internal sealed class MessageNode(SentMessage message)
{
    /// <summary>Opaque, and unique over all types.</summary>
    [Id]
    public string Id => GlobalId.Of("Message", message.Id.Value);

    public MessageChannel Channel => message.Channel;

    /// <summary>An email address, or a telephone number in E.164 form.</summary>
    public string To => message.To;

    /// <summary>Null for a text message.</summary>
    public string? Subject => message.Subject;

    public string Body => message.Body;

    /// <summary>What it was written from, as in `confirmation`.</summary>
    public string Template => message.Template;

    public DateTimeOffset SentAt => message.SentAt;

    /// <summary>What it is about; null when it is about no booking.</summary>
    [Id]
    public string? BookingId => message.Booking is { } booking ? GlobalId.Of(BookingNode.Type, booking.Value) : null;
}

/// <summary>A page of messages.</summary>
internal sealed class MessageConnection(Page<SentMessage> page, PageRequest request)
{
    private readonly MessageEdge[] _edges = [.. page.Items.Select(message => new MessageEdge(message))];

    public IEnumerable<MessageEdge> Edges => _edges;

    /// <summary>The records alone, for those who need no cursors.</summary>
    public IEnumerable<MessageNode> Nodes => _edges.Select(edge => edge.Node);

    public PageInfo PageInfo => Cursors.Info(_edges, page.HasMore, request);
}

/// <summary>A message and where it stands in the list.</summary>
internal sealed record MessageEdge : Edge<MessageNode>
{
    public MessageEdge(SentMessage message)
        : base(new(message), Cursors.Write(message.SentAt, message.Id.Value))
    {
    }
}

internal sealed class MessageQueries
{
    /// <summary>Every text message and email that went out, or would have without a provider; latest first. For staff.</summary>
    /// <param name="first">1 to 100.</param>
    /// <param name="after">The cursor of the last message already seen.</param>
    /// <param name="bookingId">Only what is about this booking.</param>
    public static async Task<MessageConnection> Outbox([FromServices] Desk desk, CancellationToken ct, int first = 20, string? after = null, [Id] string? bookingId = null)
    {
        desk.Actor.Demand(Permissions.MessageRead);
        var request = Cursors.Request(first, after);
        BookingId? booking = bookingId is null ? null : new(GlobalId.Read(BookingNode.Type, bookingId));
        return new(await desk.Read((IMessageReads reads) => reads.List(desk.Actor.Scope, booking, request, ct)), request);
    }
}
